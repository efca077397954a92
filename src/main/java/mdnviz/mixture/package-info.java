/// Gaussian mixtures as mathematics: the mixture density head with its likelihood and gradient, and
/// one mixture in double precision with its moments, modes, intervals and scores.
package mdnviz.mixture;

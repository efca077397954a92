/// Finds what is wrong with a mixture density network while it trains, says it in a sentence, and
/// knows what mends it. Judges by mixtures at the examples and by the loss history alone; only the
/// cures look into the weights.
package mdnviz.doctor;

/// The feed-forward part, batched: architecture, one flat parameter vector with named views,
/// forward and backward passes over blocks of rows, and the immutable trained model.
package mdnviz.network;

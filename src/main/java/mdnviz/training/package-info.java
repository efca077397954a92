/// The training loop, the thread that runs it, the immutable snapshot it publishes and the history
/// of its losses.
package mdnviz.training;

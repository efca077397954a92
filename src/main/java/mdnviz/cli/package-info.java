/// The same engine without a window: the commands `train`, `evaluate`, `demo`, `screenshots`,
/// `bench`, `reproduce` and `sweep` (picocli).
///
/// Every command takes its streams and its renderers from whoever makes it, so that tests run it in
/// process. Results go to standard output, everything else to standard error.
package mdnviz.cli;

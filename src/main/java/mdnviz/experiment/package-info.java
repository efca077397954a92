/// Experiments: the same data trained with varied settings and several seeds, each run bit for bit
/// what the same settings give elsewhere; the scheduler that shares the cores out among the runs;
/// the file of results, which an interrupted sweep goes on with.
package mdnviz.experiment;

/// Immutable data sets and the ways to get them: generators with known answers, CSV files, drawn
/// points; splits and the fit of the standardisation.
package mdnviz.data;

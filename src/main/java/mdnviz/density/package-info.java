/// Evaluates a snapshot on a grid off the JavaFX thread and turns densities into colours.
package mdnviz.density;

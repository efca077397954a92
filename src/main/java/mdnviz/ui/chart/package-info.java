/// Charts: the density plot with its layers, the loss and gradient charts, and pictures of them as
/// files. The only room that knows JFreeChart, AWT and pixels.
package mdnviz.ui.chart;

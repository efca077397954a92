/// What the tools for painting do to points: strokes of an air-brush, a pen, an eraser… over two
/// columns of a data set. Knows no window: a stroke is told where the pointer is and how much time
/// passed, in data units and seconds, and ends in an edit.
package mdnviz.data.drawing;

/// What the window shows and what a person has set, as observable state without a scene graph:
/// JavaFX properties only. Everything here belongs to the JavaFX thread; what crosses threads are
/// the immutable records of the core rooms.
package mdnviz.ui.model;

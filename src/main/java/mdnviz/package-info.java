/// The start of the program: looks whether a window can open, and wires the rooms together.
package mdnviz;

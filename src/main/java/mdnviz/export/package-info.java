/// Files out and in: model files as JSON, networks as ONNX. Every file is written beside its target
/// and moved over it, so that a crash leaves the old file or the new one.
package mdnviz.export;

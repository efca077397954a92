/// Turns gradients into updates: gradient clipping, optimizers, learning-rate schedules.
package mdnviz.optim;

package mdnviz.ui.chart;

import mdnviz.optim.GradientClipping;
import mdnviz.training.LossHistory;

/// A run among others whose gradients are compared.
///
/// @param title what tells it from the others
/// @param note how it fares, a few words
/// @param diverged whether it did
/// @param clipping in force
/// @param history of its steps so far
public record RunNorms(
    String title,
    String note,
    boolean diverged,
    GradientClipping clipping,
    LossHistory.View history) {}

package mdnviz.ui.model;

/// What is set up in a lab before it is started.
///
/// JavaFX thread only.
public interface LabSetup {
  /// @return which lab
  Lab lab();

  /// @return what Start begins
  /// @throws IllegalArgumentException with words for people if it cannot begin
  LabPlan plan();
}

package mdnviz.training;

import java.util.Optional;

/// What came of looking at the next step.
///
/// @param anatomy the step taken apart; empty if there will be none
/// @param refusal why there is none, a sentence for the user; empty if there is one
public record StepExamination(Optional<StepAnatomy> anatomy, String refusal) {
  static StepExamination of(StepAnatomy anatomy) {
    return new StepExamination(Optional.of(anatomy), "");
  }

  static StepExamination refused(String reason) {
    return new StepExamination(Optional.empty(), reason);
  }
}

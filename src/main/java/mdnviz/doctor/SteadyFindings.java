package mdnviz.doctor;

import java.util.ArrayList;
import java.util.List;

/// What is told of a series of examinations while the network changes beneath them: a finding comes
/// when two examinations in a row have it and goes when two in a row have not, so that nothing
/// flickers. Immutable.
///
/// @param told what is shown, in the order of the newest examination
/// @param newest all that the newest examination found
public record SteadyFindings(List<Finding> told, List<Finding> newest) {
  /// Before the first examination.
  public static final SteadyFindings NONE = new SteadyFindings(List.of(), List.of());

  /// Copies the lists.
  public SteadyFindings {
    told = List.copyOf(told);
    newest = List.copyOf(newest);
  }

  /// @param found by the next examination while training runs
  /// @return what is told then
  public SteadyFindings next(List<Finding> found) {
    List<Finding> next = new ArrayList<>();
    for (Finding finding : found) {
      if (has(newest, finding) || has(told, finding)) {
        next.add(finding);
      }
    }
    for (Finding finding : told) {
      if (!has(found, finding) && has(newest, finding)) {
        next.add(finding);
      }
    }
    return new SteadyFindings(next, found);
  }

  /// @param found by an examination of a network that rests: nothing can flicker
  /// @return all of it is told
  public static SteadyFindings resting(List<Finding> found) {
    return new SteadyFindings(found, found);
  }

  private static boolean has(List<Finding> findings, Finding wanted) {
    return findings.stream().anyMatch(wanted::isTheSameAs);
  }
}

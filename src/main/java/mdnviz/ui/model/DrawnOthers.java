package mdnviz.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import mdnviz.data.drawing.DrawingPlane.Held;
import mdnviz.density.Section;
import mdnviz.math.Interval;
import mdnviz.ui.model.SectionModel.Variables;

/// What points painted on the density plot get in the columns it does not show: the inputs where
/// the section stands, the other target what is set here, both with a spread.
///
/// JavaFX thread only.
public final class DrawnOthers {
  private static final double INITIAL_SPREAD = 0.05;
  private static final double MOST_SPREAD = 100;
  private static final double FARTHEST = 1e12;

  private final SectionModel section;
  private final TypedSetting<Double> spread =
      new TypedSetting<>(INITIAL_SPREAD, TextFormat.percent("The spread", MOST_SPREAD));
  private final TypedSetting<Double> target =
      new TypedSetting<>(0.0, TextFormat.number("The target", -FARTHEST, FARTHEST));
  private String followed = "";

  DrawnOthers(SectionModel section) {
    this.section = section;
    section.sectionProperty().subscribe(_ -> followTarget());
  }

  /// Another target not shown starts in the middle of its range.
  private void followTarget() {
    hiddenTarget().ifPresent(this::followTarget);
  }

  private void followTarget(int hidden) {
    Interval range = variables().targetRanges().get(hidden);
    String name = hidden + variables().targetNames().get(hidden);
    if (!name.equals(followed) || !range.contains(target.get())) {
      followed = name;
      target.adopt(range.low() + range.length() / 2);
    }
  }

  private Variables variables() {
    return section.variablesProperty().get();
  }

  /// @return the target that the plot does not show, of two
  public OptionalInt hiddenTarget() {
    int shown = section.sectionProperty().get().target();
    return IntStream.range(0, variables().targetDimension()).filter(l -> l != shown).findFirst();
  }

  /// @return the columns drawn, and what the others get
  public DrawnColumns columns() {
    Section shown = section.sectionProperty().get();
    int inputs = variables().inputDimension();
    List<Held> held = new ArrayList<>();
    for (int d = 0; d < inputs; d++) {
      held.add(held(section.at(d), variables().inputRanges().get(d)));
    }
    for (int l = 0; l < variables().targetDimension(); l++) {
      held.add(held(target.get(), variables().targetRanges().get(l)));
    }
    return new DrawnColumns(shown.input(), inputs + shown.target(), held);
  }

  private Held held(double value, Interval range) {
    return new Held(value, spread.get() * range.length());
  }

  /// @return standard deviation of the other columns, as a share of their range
  public TypedSetting<Double> spread() {
    return spread;
  }

  /// @return where the target stands that the plot does not show, data units
  public TypedSetting<Double> target() {
    return target;
  }
}

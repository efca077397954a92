package mdnviz.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mdnviz.data.Dataset;
import mdnviz.data.Nearness;
import mdnviz.data.drawing.DrawingPlane.Held;
import mdnviz.density.Section;
import mdnviz.math.Interval;
import mdnviz.ui.model.SectionModel.Variables;

/// What points painted on a plane get in the columns it does not show: the inputs where the section
/// stands, the targets what is set here, all with a spread.
///
/// JavaFX thread only.
public final class DrawnOthers {
  private static final double INITIAL_SPREAD = 0.05;
  private static final double MOST_SPREAD = 100;
  private static final double FARTHEST = 1e12;
  private static final double ANYWHERE = Double.POSITIVE_INFINITY;

  private final SectionModel section;
  private final TypedSetting<Double> spread =
      new TypedSetting<>(INITIAL_SPREAD, TextFormat.percent("The spread", MOST_SPREAD));
  private final List<TypedSetting<Double>> targets = new ArrayList<>();
  private List<String> followed = List.of();
  private List<Double> widths = List.of();

  DrawnOthers(SectionModel section, DataModel data) {
    this.section = section;
    data.datasetProperty().subscribe(this::measure);
    section.variablesProperty().subscribe(this::follow);
  }

  private void measure(Dataset data) {
    widths =
        IntStream.range(0, data.inputDimension())
            .mapToObj(d -> data.size() == 0 ? ANYWHERE : Nearness.width(data.inputRange(d)))
            .toList();
  }

  /// A target of other data starts in the middle of its range.
  private void follow(Variables columns) {
    boolean others = !followed.equals(columns.targetNames());
    followed = columns.targetNames();
    while (targets.size() < columns.targetDimension()) {
      targets.add(new TypedSetting<>(0.0, TextFormat.number("The target", -FARTHEST, FARTHEST)));
    }
    for (int l = 0; l < columns.targetDimension(); l++) {
      Interval range = columns.targetRanges().get(l);
      if (others || !range.contains(targets.get(l).get())) {
        targets.get(l).adopt(range.low() + range.length() / 2);
      }
    }
  }

  private Variables variables() {
    return section.variablesProperty().get();
  }

  /// The targets that some plane to paint on does not show: of two targets the one the density plot
  /// leaves out, and all where both inputs are a plane.
  ///
  /// @return zero-based, ascending
  public List<Integer> heldTargets() {
    int shown = section.sectionProperty().get().target();
    boolean inputPlane = variables().inputDimension() == 2;
    return IntStream.range(0, variables().targetDimension())
        .filter(l -> inputPlane || l != shown)
        .boxed()
        .toList();
  }

  /// @return the columns of the density plot: the input that runs and the target shown. Only points
  ///   near the other input are touched
  public DrawnColumns columns() {
    Section shown = section.sectionProperty().get();
    return new DrawnColumns(
        shown.input(), variables().inputDimension() + shown.target(), held(true));
  }

  /// @return the plane of both inputs; points are touched whatever their targets
  public DrawnColumns inputPlane() {
    return new DrawnColumns(0, 1, held(false));
  }

  /// @return the plane of both targets. Only points near the input looked at are touched
  public DrawnColumns targetPlane() {
    int inputs = variables().inputDimension();
    return new DrawnColumns(inputs, inputs + 1, held(true));
  }

  private List<Held> held(boolean nearInputs) {
    List<Held> held = new ArrayList<>();
    for (int d = 0; d < variables().inputDimension(); d++) {
      Interval range = variables().inputRanges().get(d);
      held.add(held(section.at(d), range, nearInputs ? widths.get(d) : ANYWHERE));
    }
    for (int l = 0; l < variables().targetDimension(); l++) {
      held.add(held(targets.get(l).get(), variables().targetRanges().get(l), ANYWHERE));
    }
    return held;
  }

  private Held held(double value, Interval range, double width) {
    return new Held(value, spread.get() * range.length(), width);
  }

  /// @return standard deviation of the other columns, as a share of their range
  public TypedSetting<Double> spread() {
    return spread;
  }

  /// @param target zero-based
  /// @return where it stands on planes that do not show it, data units
  public TypedSetting<Double> target(int target) {
    return targets.get(target);
  }
}

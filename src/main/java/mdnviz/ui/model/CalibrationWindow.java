package mdnviz.ui.model;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mdnviz.density.CalibrationRequest.Window;
import mdnviz.density.Section;
import mdnviz.math.Interval;
import mdnviz.ui.model.SectionModel.Variables;

/// The stretch of the section's input whose examples are judged: all of it, a range one chose, or
/// what is near the cursor.
///
/// JavaFX thread only.
public final class CalibrationWindow {
  /// Half of the window near the cursor, as a share of the input's range.
  public static final double REACH = 0.05;

  private static final double FEWEST_STEPS = 100;

  private final SectionModel section;
  private final Setting<Boolean> nearCursor = new Setting<>(false);
  private final ReadOnlyObjectWrapper<Interval> range;
  private int input;

  /// @param section whose input is looked at, and where its cursor stands
  CalibrationWindow(SectionModel section) {
    this.section = section;
    input = section.sectionProperty().get().input();
    range = new ReadOnlyObjectWrapper<>(whole());
    section.variablesProperty().subscribe(this::followVariables);
    section.sectionProperty().subscribe(this::followSection);
    section.pointProperty().subscribe((_, _) -> followCursor());
    nearCursor.valueProperty().subscribe((_, near) -> range.set(near ? aroundCursor() : whole()));
  }

  private void followVariables(Variables before, Variables now) {
    if (!before.inputRanges().equals(now.inputRanges())) {
      nearCursor.set(false);
      input = section.sectionProperty().get().input();
      range.set(whole());
    }
  }

  private void followSection(Section now) {
    if (now.input() != input) {
      input = now.input();
      range.set(nearCursor.get() ? aroundCursor() : whole());
    }
  }

  private void followCursor() {
    if (nearCursor.get()) {
      range.set(aroundCursor());
    }
  }

  /// @return whether the window stands around the cursor, {@link #REACH} of the range to each side
  public Setting<Boolean> nearCursor() {
    return nearCursor;
  }

  /// @return the name of the input
  public String inputName() {
    return section.variablesProperty().get().inputNames().get(input);
  }

  /// @return the whole range of the input, data units, its ends rounded outwards
  public Interval whole() {
    Interval exact = exact();
    double step = step();
    return new Interval(
        Math.floor(exact.low() / step) * step, Math.ceil(exact.high() / step) * step);
  }

  /// @param value data units
  /// @return the nearest that can be read easily: a few hundred of them make the range
  public double rounded(double value) {
    return Math.rint(value / step()) * step();
  }

  private double step() {
    return Math.pow(10, Math.floor(Math.log10(exact().length() / FEWEST_STEPS)));
  }

  private Interval exact() {
    return section.variablesProperty().get().inputRanges().get(input);
  }

  /// @return the window, data units
  public ReadOnlyObjectProperty<Interval> rangeProperty() {
    return range.getReadOnlyProperty();
  }

  /// Judges a range from now on, wherever the cursor stands.
  ///
  /// @param chosen data units
  public void choose(Interval chosen) {
    nearCursor.set(false);
    range.set(new Interval(rounded(chosen.low()), rounded(chosen.high())));
  }

  /// @return what to judge; empty for all examples
  Optional<Window> window() {
    Interval shown = range.get();
    boolean all = shown.low() <= whole().low() && shown.high() >= whole().high();
    return all ? Optional.empty() : Optional.of(new Window(input, shown));
  }

  private Interval aroundCursor() {
    double reach = REACH * whole().length();
    double at = section.at(input);
    return new Interval(rounded(at - reach), rounded(at + reach));
  }
}

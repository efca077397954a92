package mdnviz.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mdnviz.data.Dataset;
import mdnviz.density.Section;
import mdnviz.math.Interval;

/// The section that the density plot shows: which input runs across, which target upwards. The
/// inputs that stand still do so where the cursor is.
///
/// JavaFX thread only.
public final class SectionModel {
  /// Room around the data within which inputs can be looked at, as a share of their range.
  private static final double ROOM = 0.08;

  private final CursorModel cursor;
  private final ReadOnlyObjectWrapper<Variables> variables;
  private final ReadOnlyObjectWrapper<Section> section = new ReadOnlyObjectWrapper<>(Section.WHOLE);
  private final ReadOnlyObjectWrapper<List<Double>> point = new ReadOnlyObjectWrapper<>(List.of());
  private int followed;

  /// Inputs and targets of the data shown.
  ///
  /// @param inputNames D
  /// @param targetNames L
  /// @param inputRanges of the data with some room, D, data units
  /// @param targetRanges of the data with some room, L, data units
  public record Variables(
      List<String> inputNames,
      List<String> targetNames,
      List<Interval> inputRanges,
      List<Interval> targetRanges) {
    private static Variables of(Dataset data) {
      return new Variables(
          data.inputNames(),
          data.targetNames(),
          IntStream.range(0, data.inputDimension())
              .mapToObj(d -> data.size() == 0 ? new Interval(0, 1) : data.inputRange(d))
              .map(range -> range.widened(ROOM))
              .toList(),
          IntStream.range(0, data.targetDimension())
              .mapToObj(l -> data.size() == 0 ? new Interval(0, 1) : data.targetRange(l))
              .map(range -> range.widened(ROOM))
              .toList());
    }

    /// @return number of inputs D
    public int inputDimension() {
      return inputNames.size();
    }

    /// @return number of targets L
    public int targetDimension() {
      return targetNames.size();
    }

    /// @param inputs D
    /// @param targets L
    /// @return whether there are so many
    public boolean are(int inputs, int targets) {
      return inputDimension() == inputs && targetDimension() == targets;
    }

    /// @param newRanges of all columns, inputs first
    private Variables over(List<Interval> newRanges) {
      return new Variables(
          inputNames,
          targetNames,
          List.copyOf(newRanges.subList(0, inputDimension())),
          List.copyOf(newRanges.subList(inputDimension(), newRanges.size())));
    }

    /// Ranges never shrink under the brush.
    private Variables with(Variables more) {
      List<Interval> wide = new ArrayList<>(hulls(inputRanges, more.inputRanges));
      wide.addAll(hulls(targetRanges, more.targetRanges));
      return over(wide);
    }

    private static List<Interval> hulls(List<Interval> some, List<Interval> others) {
      return IntStream.range(0, some.size())
          .mapToObj(
              i ->
                  new Interval(
                      Math.min(some.get(i).low(), others.get(i).low()),
                      Math.max(some.get(i).high(), others.get(i).high())))
          .toList();
    }

    private boolean sameNames(Variables other) {
      return inputNames.equals(other.inputNames) && targetNames.equals(other.targetNames);
    }
  }

  /// @param cursor where one looks
  /// @param data shown first
  public SectionModel(CursorModel cursor, Dataset data) {
    this.cursor = cursor;
    variables = new ReadOnlyObjectWrapper<>(Variables.of(data));
    follow(data);
  }

  /// Turns to other data. Of the same columns the same ones run across and upwards.
  ///
  /// @param data shown from now on; the cursor has been taken there
  public void follow(Dataset data) {
    follow(Variables.of(data));
  }

  /// Turns to an empty sheet, and looks at its middle.
  ///
  /// @param data without examples
  /// @param ranges of all columns, inputs first, data units
  public void follow(Dataset data, List<Interval> ranges) {
    follow(Variables.of(data).over(ranges));
    for (int d = 0; d < data.inputDimension(); d++) {
      cursor.move(d, (ranges.get(d).low() + ranges.get(d).high()) / 2);
    }
  }

  /// Turns to the same data with points painted or taken away: what could be looked at before still
  /// can.
  ///
  /// @param data of the same columns
  public void grow(Dataset data) {
    if (data.size() > 0) {
      follow(variables.get().with(Variables.of(data)));
    }
  }

  private void follow(Variables now) {
    Variables before = variables.get();
    boolean same = now.sameNames(before);
    variables.set(now);
    for (; followed < now.inputDimension(); followed++) {
      cursor.coordinateProperty(followed).subscribe((_, _) -> look());
    }
    show(same ? section.get().input() : 0, same ? section.get().target() : 0);
  }

  private void look() {
    show(section.get().input(), section.get().target());
  }

  private void show(int input, int target) {
    List<Double> lookedAt = new ArrayList<>();
    for (int d = 0; d < variables.get().inputDimension(); d++) {
      lookedAt.add(cursor.coordinate(d));
    }
    point.set(List.copyOf(lookedAt));
    lookedAt.remove(input);
    section.set(new Section(input, target, lookedAt));
  }

  /// Looks at another value of one input.
  ///
  /// @param dimension zero-based input
  /// @param value data units; brought to where the data are
  public void move(int dimension, double value) {
    Interval range = variables.get().inputRanges().get(dimension);
    cursor.move(dimension, Math.clamp(value, range.low(), range.high()));
  }

  /// @param dimension zero-based input
  /// @return where it stands, data units
  public double at(int dimension) {
    return cursor.coordinate(dimension);
  }

  /// Lets the next input run across and the one that did stand still.
  public void swapInputs() {
    show((section.get().input() + 1) % variables.get().inputDimension(), section.get().target());
  }

  /// @param target zero-based target that runs upwards from now on
  public void showTarget(int target) {
    show(section.get().input(), target);
  }

  /// @return the input that does not run across, of two
  public int fixedInput() {
    return 1 - section.get().input();
  }

  /// @return what the density plot shows
  public ReadOnlyObjectProperty<Section> sectionProperty() {
    return section.getReadOnlyProperty();
  }

  /// @return where the cursor is, D numbers, data units
  public ReadOnlyObjectProperty<List<Double>> pointProperty() {
    return point.getReadOnlyProperty();
  }

  /// @return inputs and targets of the data shown
  public ReadOnlyObjectProperty<Variables> variablesProperty() {
    return variables.getReadOnlyProperty();
  }
}

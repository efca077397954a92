package mdnviz.ui.model;

import java.util.List;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;

/// How points are drawn from the model.
///
/// JavaFX thread only.
public final class SampleSettings {
  private static final int MOST = 5000;
  private static final double HOTTEST = 10;

  private final TypedSetting<Integer> count =
      new TypedSetting<>(500, TextFormat.wholeNumber("The number of points", 1, MOST));
  private final TypedSetting<Double> mixingTemperature =
      new TypedSetting<>(1.0, TextFormat.number("The temperature of π", 0, HOTTEST));
  private final TypedSetting<Double> scaleTemperature =
      new TypedSetting<>(1.0, TextFormat.number("The temperature of σ", 0, HOTTEST));
  private final LongProperty seed = new SimpleLongProperty(1);

  /// @return number of points drawn
  public TypedSetting<Integer> count() {
    return count;
  }

  /// @return T_π: 0 takes the most probable component, 1 the model's weights, more evens them out
  public TypedSetting<Double> mixingTemperature() {
    return mixingTemperature;
  }

  /// @return T_σ: factor of the variances; 0 draws the centres
  public TypedSetting<Double> scaleTemperature() {
    return scaleTemperature;
  }

  /// @return the same seed draws the same points
  public LongProperty seedProperty() {
    return seed;
  }

  /// Draws other points.
  public void drawAnew() {
    seed.set(seed.get() + 1);
  }

  /// @return all that is typed
  public List<TypedSetting<?>> settings() {
    return List.of(count, mixingTemperature, scaleTemperature);
  }

  /// @return what is set now
  public Draw draw() {
    return new Draw(count.get(), mixingTemperature.get(), scaleTemperature.get(), seed.get());
  }

  /// What is set at one moment.
  ///
  /// @param count number of points
  /// @param mixingTemperature T_π
  /// @param scaleTemperature T_σ
  /// @param seed of the draws
  public record Draw(int count, double mixingTemperature, double scaleTemperature, long seed) {}
}

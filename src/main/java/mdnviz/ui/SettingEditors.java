package mdnviz.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.util.StringConverter;
import mdnviz.math.Interval;
import mdnviz.ui.model.Setting;

/// Sliders and choices bound to settings.
final class SettingEditors {
  private SettingEditors() {}

  /// A slider over whole numbers.
  ///
  /// @param setting what is edited
  /// @param least left end
  /// @param most right end
  /// @return the slider
  static Slider linear(Setting<Integer> setting, int least, int most) {
    Slider slider = new Slider(least, most, setting.get());
    slider.setBlockIncrement(1);
    setting.valueProperty().subscribe(value -> slider.setValue(value));
    slider
        .valueProperty()
        .subscribe(
            position -> {
              int value = (int) Math.round(position.doubleValue());
              if (value != Math.clamp(setting.get(), least, most)) {
                setting.set(value);
              }
            });
    return slider;
  }

  /// A slider over numbers; what it sets is a hundredth of the range or a multiple.
  ///
  /// @param setting what is edited
  /// @param range both ends
  /// @return the slider
  static Slider even(Setting<Double> setting, Interval range) {
    Slider slider = new Slider(range.low(), range.high(), setting.get());
    double step = range.length() / 100;
    slider.setBlockIncrement(5 * step);
    setting.valueProperty().subscribe(value -> slider.setValue(value));
    slider
        .valueProperty()
        .subscribe(
            position -> {
              if (Math.abs(position.doubleValue() - setting.get()) > 1e-9 * range.length()) {
                double steps = Math.rint((position.doubleValue() - range.low()) / step);
                double rounded =
                    Double.parseDouble(
                        String.format(Locale.ROOT, "%.4g", range.low() + steps * step));
                setting.set(Math.clamp(rounded, range.low(), range.high()));
              }
            });
    return slider;
  }

  /// A slider over decades of whole numbers; what it sets has two significant digits.
  ///
  /// @param setting what is edited, positive
  /// @param least left end, positive
  /// @param most right end
  /// @return the slider; its own value is the decimal logarithm
  static Slider logarithmicCount(Setting<Integer> setting, int least, int most) {
    Slider slider = new Slider(Math.log10(least), Math.log10(most), Math.log10(setting.get()));
    slider.setBlockIncrement(0.1);
    setting.valueProperty().subscribe(value -> slider.setValue(Math.log10(value)));
    slider
        .valueProperty()
        .subscribe(
            position -> {
              double shown = Math.log10(Math.clamp(setting.get(), least, most));
              if (Math.abs(position.doubleValue() - shown) > 1e-6) {
                setting.set((int) Math.clamp(twoDigits(position.doubleValue()), least, most));
              }
            });
    return slider;
  }

  /// A slider over decades; what it sets has two significant digits.
  ///
  /// @param setting what is edited, positive
  /// @param least left end, positive
  /// @param most right end
  /// @return the slider; its own value is the decimal logarithm
  static Slider logarithmic(Setting<Double> setting, double least, double most) {
    Slider slider = new Slider(Math.log10(least), Math.log10(most), Math.log10(setting.get()));
    slider.setBlockIncrement(0.1);
    setting.valueProperty().subscribe(value -> slider.setValue(Math.log10(value)));
    slider
        .valueProperty()
        .subscribe(
            position -> {
              double shown = Math.log10(Math.clamp(setting.get(), least, most));
              if (Math.abs(position.doubleValue() - shown) > 1e-6) {
                setting.set(twoDigits(position.doubleValue()));
              }
            });
    return slider;
  }

  private static double twoDigits(double logarithm) {
    double unit = Math.pow(10, Math.floor(logarithm) - 1);
    double rounded = Math.round(Math.pow(10, logarithm) / unit) * unit;
    return Double.parseDouble(String.format(Locale.ROOT, "%.1e", rounded));
  }

  /// A choice.
  ///
  /// @param setting what is edited
  /// @param offered in the order shown
  /// @param title name shown to people
  /// @param <T> type of the value
  /// @return the choice
  static <T> ComboBox<T> choice(Setting<T> setting, List<T> offered, Function<T, String> title) {
    ComboBox<T> choice = new ComboBox<>();
    choice.getItems().setAll(offered);
    choice.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return value == null ? "" : title.apply(value);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("the choice is not editable");
          }
        });
    choice.valueProperty().bindBidirectional(setting.valueProperty());
    choice.getStyleClass().add("setting-choice");
    return choice;
  }
}

package mdnviz.ui.model;

import java.util.List;
import mdnviz.data.DataSplit;

/// Which shares of the examples are held back from training. Something is always left to train on:
/// a share that leaves nothing takes the other's place.
///
/// JavaFX thread only.
public final class HoldOutSettings {
  /// The largest share that can be typed, per cent.
  private static final double MOST_PER_CENT = 45;

  private final TypedSetting<Double> validation =
      new TypedSetting<>(
          DataSplit.Shares.DEFAULT.validation(),
          TextFormat.percent("The validation share", MOST_PER_CENT));
  private final TypedSetting<Double> test =
      new TypedSetting<>(
          DataSplit.Shares.DEFAULT.test(), TextFormat.percent("The test share", MOST_PER_CENT));

  HoldOutSettings() {
    validation.valueProperty().subscribe((_, _) -> leaveRoom(test));
    test.valueProperty().subscribe((_, _) -> leaveRoom(validation));
  }

  /// Only shares of a model that was opened can be so large.
  private void leaveRoom(Setting<Double> other) {
    if (validation.get() + test.get() >= 1) {
      other.set(0.0);
    }
  }

  /// @return share that is scored but not trained on
  public TypedSetting<Double> validation() {
    return validation;
  }

  /// @return share that is never looked at
  public TypedSetting<Double> test() {
    return test;
  }

  /// @return everything that can be set here
  public List<Setting<?>> settings() {
    return List.of(validation, test);
  }

  /// @return the shares
  public DataSplit.Shares configuration() {
    return new DataSplit.Shares(validation.get(), test.get());
  }

  void take(DataSplit.Shares shares, SettingUpdate update) {
    update.put(validation, shares.validation());
    update.put(test, shares.test());
  }
}

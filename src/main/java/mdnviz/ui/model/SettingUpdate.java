package mdnviz.ui.model;

/// How a value reaches a setting: `Setting::adopt` makes it the new default, `Setting::set` is a
/// change from the default.
@FunctionalInterface
interface SettingUpdate {
  /// @param setting gets the value
  /// @param value comes into force
  /// @param <T> type of the value
  <T> void put(Setting<T> setting, T value);
}

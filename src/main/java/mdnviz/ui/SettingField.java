package mdnviz.ui;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import mdnviz.ui.model.TypedSetting;

/// A text field for a setting. Enter or leaving the field puts the text in force; Escape takes it
/// back; a text that is not valid stays to be mended and marks the field.
///
/// @param <T> type of the value
final class SettingField<T> extends TextField {
  private final TypedSetting<T> setting;

  /// @param setting what is edited
  SettingField(TypedSetting<T> setting) {
    this.setting = setting;
    getStyleClass().add("setting-field");
    showValue();
    setting.valueProperty().subscribe((_, _) -> showValue());
    setting.complaintProperty().subscribe(text -> Styling.toggle(this, "error", !text.isEmpty()));
    setting.complaintProperty().subscribe(this::setAccessibleHelp);
    setOnAction(_ -> commit());
    focusedProperty().subscribe(focused -> leaveOrEnter(focused));
    addEventFilter(KeyEvent.KEY_PRESSED, this::takeBack);
  }

  private void showValue() {
    setText(setting.text());
  }

  private void leaveOrEnter(boolean focused) {
    if (!focused && !getText().equals(setting.text())) {
      commit();
    }
  }

  private void commit() {
    if (setting.enter(getText())) {
      showValue();
      positionCaret(getLength());
    }
  }

  private void takeBack(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !getText().equals(setting.text())) {
      setting.forgetComplaint();
      showValue();
      event.consume();
    }
  }
}

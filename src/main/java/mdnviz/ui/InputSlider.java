package mdnviz.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mdnviz.math.Interval;
import mdnviz.ui.model.Figures;
import mdnviz.ui.model.InvalidTextException;
import mdnviz.ui.model.SectionModel;
import mdnviz.ui.model.TextFormat;
import org.kordamp.ikonli.feather.Feather;

/// Where one input stands: a slider to drag, a field to type into, and a button that moves it to
/// and fro.
///
/// JavaFX thread only.
final class InputSlider extends HBox {
  private static final double STEPS = 50;
  private static final double LEAST_SLIDER = 80;
  private static final String HINT =
      "Where this input stands: move it and watch the density follow.";

  private final SectionModel section;
  private final Label name = new Label();
  private final Slider slider = new Slider();
  private final TextField field = new TextField();
  private final ToggleButton play = new ToggleButton(null, Icons.of(Feather.PLAY));
  private final Playback playback = new Playback(this::moveToShare);
  private int input;
  private boolean showing;

  /// @param section whose input is moved
  /// @param id how its parts are looked up
  InputSlider(SectionModel section, String id) {
    this.section = section;
    getStyleClass().add("input-slider");
    setAlignment(Pos.CENTER_LEFT);
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setLabelFor(slider);
    slider.setId(id);
    slider.getStyleClass().add("small");
    slider.setMinWidth(LEAST_SLIDER);
    slider.setTooltip(Icons.tooltip(HINT));
    HBox.setHgrow(slider, Priority.ALWAYS);
    slider.valueProperty().subscribe((_, value) -> drag(value.doubleValue()));
    field.setId(id + "-field");
    field.getStyleClass().add("setting-field");
    field.setOnAction(_ -> commit());
    field.focusedProperty().subscribe((_, focused) -> leaveOrEnter(focused));
    play.setId(id + "-play");
    play.getStyleClass().addAll("button-icon", "flat", "small");
    play.setMinWidth(Region.USE_PREF_SIZE);
    play.selectedProperty().subscribe((_, playing) -> setPlaying(playing));
    getChildren().addAll(name, slider, field, play);
    section.pointProperty().subscribe(_ -> showPoint());
    sceneProperty().subscribe((_, _) -> play.setSelected(false));
  }

  /// @param dimension zero-based input that is moved from now on
  void show(int dimension) {
    input = dimension;
    showing = true;
    Interval range = range();
    slider.setMin(range.low());
    slider.setMax(range.high());
    slider.setBlockIncrement(range.length() / STEPS);
    showing = false;
    String shown = section.variablesProperty().get().inputNames().get(dimension);
    name.setText(shown);
    slider.setAccessibleText(shown);
    field.setAccessibleText(shown);
    Icons.describe(play, "Play along " + shown, "Move " + shown + " to and fro over its range.");
    showPoint();
  }

  private Interval range() {
    return section.variablesProperty().get().inputRanges().get(input);
  }

  private void showPoint() {
    if (input >= section.pointProperty().get().size()) {
      return;
    }
    showing = true;
    slider.setValue(section.at(input));
    showing = false;
    showText();
  }

  private void showText() {
    field.setText(Figures.significant(section.at(input)));
    Styling.toggle(field, "error", false);
    field.setTooltip(Icons.tooltip(HINT));
  }

  private void drag(double value) {
    if (!showing) {
      section.move(input, value);
    }
  }

  private void leaveOrEnter(boolean focused) {
    if (!focused && !field.getText().equals(Figures.significant(section.at(input)))) {
      commit();
    }
  }

  private void commit() {
    Interval range = range();
    try {
      section.move(
          input,
          TextFormat.number(name.getText(), range.low(), range.high()).parse(field.getText()));
      showText();
    } catch (InvalidTextException invalid) {
      Styling.toggle(field, "error", true);
      field.setTooltip(Icons.tooltip(invalid.getMessage()));
      field.setAccessibleHelp(invalid.getMessage());
    }
  }

  private void setPlaying(boolean playing) {
    play.setGraphic(Icons.of(playing ? Feather.PAUSE : Feather.PLAY));
    if (playing) {
      playback.playFrom((section.at(input) - range().low()) / range().length());
    } else {
      playback.stop();
    }
  }

  private void moveToShare(double share) {
    section.move(input, range().low() + share * range().length());
  }
}

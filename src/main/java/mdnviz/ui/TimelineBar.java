package mdnviz.ui;

import atlantafx.base.controls.Popover;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import mdnviz.training.TimelineEntry;
import mdnviz.training.TrainingSnapshot;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.Figures;
import mdnviz.ui.model.PlaybackSpeed;
import mdnviz.ui.model.TimelineModel;
import org.kordamp.ikonli.feather.Feather;

/// The line under the plots that leads back through the training: play, drag, go on from there.
///
/// JavaFX thread only.
final class TimelineBar extends WrappingRow {
  private static final String HINT =
      "Drag back to see every view as it was then; training goes on meanwhile. Early epochs take"
          + " more room. , and . step";

  private static final ViewHelp HELP =
      new ViewHelp(
          "Timeline",
          "The whole training, kept while it runs: each tick is an epoch one can go back to, every"
              + " epoch at first and ever rarer ones later. Drag the line back, or play it, and all"
              + " views show the network as it was then, while training goes on. “Continue from"
              + " here” trains on from the epoch shown, with the learning rate and clipping set"
              + " now; the run so far stays as a curve in the loss chart. With nothing changed, the"
              + " new run is bit for bit the old one.",
          "place = ln(1 + epoch/32) / ln(1 + last/32)",
          "train for a while, play it at 1×, and stop where one component becomes three; lower the"
              + " learning rate and continue from there.");
  private static final double LEAST_TRACK = 200;

  private final ExploreModel explore;
  private final TimelineModel timeline;
  private final Slider slider = new Slider(0, 1, 1);
  private final Button play = new Button(null, Icons.of(Feather.PLAY));
  private final AnimationTimer timer = new Timer();
  private boolean dragging;
  private boolean showing;

  /// @param explore whose training it is
  TimelineBar(ExploreModel explore) {
    super(8, 3);
    this.explore = explore;
    timeline = explore.timeline();
    getStyleClass().add("timeline-bar");
    TimelineTicks ticks = new TimelineTicks(timeline);
    StackPane track = new StackPane(ticks, scrubber());
    track.setMinWidth(LEAST_TRACK);
    HBox.setHgrow(track, Priority.ALWAYS);
    getChildren().addAll(playButton(), speed(), track, position(), continueButton(), liveButton());
    ObservableValue<Boolean> unusable = timeline.entriesProperty().map(_ -> !timeline.isUsable());
    getChildren().stream()
        .filter(part -> !part.disableProperty().isBound())
        .forEach(part -> part.disableProperty().bind(unusable));
    getChildren().add(HelpButton.of(HELP, Popover.ArrowLocation.BOTTOM_RIGHT));
    timeline.shownProperty().subscribe(_ -> showPlace());
    timeline.entriesProperty().subscribe(_ -> showPlace());
    timeline.playingProperty().subscribe(this::showPlaying);
  }

  private Slider scrubber() {
    slider.setId("timeline");
    slider.getStyleClass().add("small");
    slider.setTooltip(Icons.tooltip(HINT));
    slider.accessibleTextProperty().bind(position(explore).map(at -> "Timeline, " + at));
    slider.valueProperty().subscribe((_, value) -> drag(value.doubleValue()));
    slider.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    return slider;
  }

  private void drag(double place) {
    if (!showing) {
      dragging = true;
      timeline.showAt(place);
      dragging = false;
    }
  }

  private void showPlace() {
    if (!dragging && !slider.isValueChanging()) {
      showing = true;
      slider.setValue(timeline.place());
      showing = false;
    }
  }

  private void pressed(KeyEvent event) {
    boolean obeyed = true;
    switch (event.getCode()) {
      case LEFT, DOWN -> timeline.earlier();
      case RIGHT, UP -> timeline.later();
      case HOME -> timeline.first();
      case END -> timeline.live();
      default -> obeyed = false;
    }
    if (obeyed) {
      event.consume();
    }
  }

  private Button playButton() {
    play.setId("timeline-play");
    play.getStyleClass().addAll("button-icon", "flat", "small");
    play.setOnAction(_ -> timeline.togglePlaying());
    return play;
  }

  private void showPlaying(boolean playing) {
    play.setGraphic(Icons.of(playing ? Feather.PAUSE : Feather.PLAY));
    Icons.describe(
        play,
        playing ? "Pause the playback" : "Play the training",
        playing
            ? "Stay at this epoch. W"
            : "Watch how the network got here, from where the line stands or from the start. W");
    if (playing) {
      timer.start();
    } else {
      timer.stop();
    }
  }

  private ComboBox<PlaybackSpeed> speed() {
    ComboBox<PlaybackSpeed> speed = new ComboBox<>();
    speed.setId("timeline-speed");
    speed.getStyleClass().add("small");
    speed.getItems().setAll(PlaybackSpeed.values());
    speed.valueProperty().bindBidirectional(timeline.speedProperty());
    speed.setAccessibleText("Playback speed");
    speed.setTooltip(
        Icons.tooltip(
            "How fast it plays; at 1× the whole takes %.0f seconds."
                .formatted(TimelineModel.SECONDS)));
    return speed;
  }

  private Label position() {
    Label position = new Label();
    position.setId("timeline-position");
    position.getStyleClass().add("timeline-position");
    position.textProperty().bind(position(explore));
    position.setMinWidth(Region.USE_PREF_SIZE);
    timeline.shownProperty().subscribe(past -> Styling.toggle(position, "past", past.isPresent()));
    return position;
  }

  private static ObservableValue<String> position(ExploreModel explore) {
    return Bindings.createStringBinding(
        () ->
            text(
                explore.timeline().shownProperty().get(),
                explore.liveProperty().get().map(TrainingSnapshot::epoch).orElse(0)),
        explore.timeline().shownProperty(),
        explore.liveProperty());
  }

  private static String text(Optional<TimelineEntry> past, int newest) {
    return past.map(
            entry ->
                "epoch %s of %s".formatted(Figures.count(entry.epoch()), Figures.count(newest)))
        .orElseGet(() -> "now, epoch " + Figures.count(newest));
  }

  private Button continueButton() {
    Button button = new Button("Continue from here", Icons.of(Feather.CORNER_DOWN_RIGHT));
    button.setId("timeline-continue");
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> explore.continueFromHere());
    button.disableProperty().bind(timeline.shownProperty().map(Optional::isEmpty));
    Icons.describe(
        button,
        "Continue training from this epoch",
        "Train on from this epoch with the learning rate and clipping set now; the run so far stays"
            + " as a curve in the loss chart.");
    return button;
  }

  private Button liveButton() {
    Button button = new Button("Live", Icons.of(Feather.CHEVRONS_RIGHT));
    button.setId("timeline-live");
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> timeline.live());
    button.disableProperty().bind(timeline.shownProperty().map(Optional::isEmpty));
    Icons.describe(button, "Back to what the training does now", "Follow the training again. N");
    return button;
  }

  /// Plays on at every pulse.
  private final class Timer extends AnimationTimer {
    private static final double SECONDS = 1e-9;
    private long last;

    @Override
    public void start() {
      last = -1;
      super.start();
    }

    @Override
    public void handle(long now) {
      if (last >= 0) {
        timeline.play((now - last) * SECONDS);
      }
      last = now;
    }
  }
}

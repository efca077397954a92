package mdnviz.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import mdnviz.density.MapFrame;
import mdnviz.density.MapQuantity;
import mdnviz.math.Interval;
import mdnviz.ui.chart.InputPad;
import mdnviz.ui.chart.MapLegend;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.Figures;
import mdnviz.ui.model.MapModel;
import mdnviz.ui.model.SectionModel;
import mdnviz.ui.model.SectionModel.Variables;
import org.kordamp.ikonli.feather.Feather;

/// Both inputs: a map of what the network says at each of them, on which one points to where to
/// look, or draws a path to travel along.
final class MapPane extends BorderPane {
  private static final ViewHelp HELP =
      new ViewHelp(
          "Inputs",
          "Every place is a pair of inputs; its colour says what the network answers there. The"
              + " line is the section that the density plot shows, the dot is where you look. The"
              + " wheel zooms, dragging with Shift or the other button moves, a double click shows"
              + " all.",
          "E(y|x) = Σ_k π_k(x) μ_k(x);  effective K = exp(−Σ_k π_k ln π_k)",
          "colour by the number of modes and drag from one colour into another: the density splits"
              + " or merges. The path you drag can be played.");

  /// Lower panes leave the room to the picture.
  static final double LEGEND_NEEDS = 230;

  private static final double CIRCLE = 0.22;
  private static final int CIRCLE_PLACES = 120;

  private final ExploreModel explore;
  private final SectionModel section;
  private final InputPad pad = new InputPad();
  private final MapLegend legend = new MapLegend();
  private final ToggleButton play = new ToggleButton(null, Icons.of(Feather.PLAY));
  private final Playback playback = new Playback(this::travel);
  private final ReadOnlyStringWrapper description = new ReadOnlyStringWrapper("");
  private List<double[]> path = List.of();

  /// @param explore what is shown
  /// @param exports takes the picture away
  MapPane(ExploreModel explore, ViewExports exports) {
    this.explore = explore;
    section = explore.section();
    setId("map-pane");
    pad.setId("input-pad");
    BorderPane picture = new BorderPane(pad);
    picture.setTop(legend);
    Styling.showWhile(legend, heightProperty().greaterThan(LEGEND_NEEDS));
    setCenter(
        new ViewFrame(HELP, picture, exports)
            .withControls(quantity(), play)
            .withEmptyNote(EmptyPlanes.note(explore))
            .withDescription(description));
    play.setId("play-path");
    play.getStyleClass().addAll("button-icon", "flat", "small");
    play.selectedProperty().subscribe((_, playing) -> setPlaying(playing));
    Icons.describe(
        play,
        "Play along the path",
        "Travel to and fro along the path you dragged, or around a circle if there is none.");
    sceneProperty().subscribe((_, _) -> play.setSelected(false));
    connect();
  }

  private ComboBox<MapQuantity> quantity() {
    ComboBox<MapQuantity> choice =
        SettingEditors.choice(
            explore.planes().map().quantity(), List.of(MapQuantity.values()), MapQuantity::title);
    choice.setId("map-quantity");
    choice.setAccessibleText("What the colours show");
    choice.setTooltip(Icons.tooltip("What the colours of the map show at each pair of inputs."));
    return choice;
  }

  private void connect() {
    MapModel map = explore.planes().map();
    map.watchedProperty().bind(sceneProperty().isNotNull());
    map.areaProperty().bind(pad.gridSpecProperty());
    map.frameProperty().subscribe(this::showFrame);
    pad.setOnPoint(this::look);
    pad.setDrawing(explore.drawing(), explore.drawing().others()::inputPlane);
    pad.setOnPath(drawn -> path = drawn);
    section.pointProperty().subscribe(_ -> showPoint());
    section.sectionProperty().subscribe(_ -> showPoint());
    explore.data().datasetProperty().subscribe(_ -> showData());
    explore.training().seed().valueProperty().subscribe((_, _) -> showData());
    section.variablesProperty().subscribe(this::showVariables);
    Presenting.charts(explore.view())
        .subscribe(
            theme -> {
              pad.setTheme(theme);
              legend.setTheme(theme);
            });
  }

  private void look(List<Double> input) {
    play.setSelected(false);
    section.move(0, input.get(0));
    section.move(1, input.get(1));
  }

  private void showVariables(Variables before, Variables now) {
    if (!now.equals(before)) {
      play.setSelected(false);
      path = List.of();
    }
    if (now.inputDimension() == 2 && !explore.data().lastChangeWasDrawing()) {
      pad.setVariables(now);
    }
    showData();
  }

  private void showData() {
    if (explore.data().dataset().inputDimension() == 2) {
      pad.setData(explore.data().dataset(), explore.split());
      showPoint();
    }
  }

  private void showPoint() {
    List<Double> point = section.pointProperty().get();
    if (point.size() == 2) {
      pad.setPoint(point, section.sectionProperty().get().input());
      describe();
    }
  }

  private void showFrame(Optional<MapFrame> frame) {
    frame.ifPresentOrElse(
        shown -> {
          pad.setFrame(shown);
          legend.show(
              shown,
              explore.view().colorMap().get(),
              section.variablesProperty().get().targetNames());
          describe();
        },
        () -> {
          pad.clearFrame();
          legend.clear();
        });
  }

  private void describe() {
    Optional<MapFrame> frame = explore.planes().map().frameProperty().get();
    List<Double> point = section.pointProperty().get();
    if (frame.isPresent() && point.size() == 2) {
      description.set(
          "Looking at %s, %s; %s there: %s."
              .formatted(
                  Figures.significant(point.get(0)),
                  Figures.significant(point.get(1)),
                  frame.get().quantity().title(),
                  Figures.significant(frame.get().valueAt(point.get(0), point.get(1)))));
    }
  }

  private void setPlaying(boolean playing) {
    play.setGraphic(Icons.of(playing ? Feather.PAUSE : Feather.PLAY));
    if (playing) {
      playback.playFrom(0);
    } else {
      playback.stop();
    }
  }

  private void travel(double share) {
    List<double[]> places = path.size() > 1 ? path : circle();
    double position = share * (places.size() - 1);
    int from = (int) Math.min(position, places.size() - 2.0);
    for (int d = 0; d < 2; d++) {
      double start = places.get(from)[d];
      section.move(d, start + (position - from) * (places.get(from + 1)[d] - start));
    }
  }

  private List<double[]> circle() {
    List<Interval> ranges = section.variablesProperty().get().inputRanges();
    List<double[]> places = new ArrayList<>();
    for (int i = 0; i <= CIRCLE_PLACES; i++) {
      double angle = 2 * Math.PI * i / CIRCLE_PLACES;
      places.add(
          new double[] {
            along(ranges.get(0), 0.5 + CIRCLE * Math.cos(angle)),
            along(ranges.get(1), 0.5 + CIRCLE * Math.sin(angle))
          });
    }
    return places;
  }

  private static double along(Interval range, double share) {
    return range.low() + share * range.length();
  }
}

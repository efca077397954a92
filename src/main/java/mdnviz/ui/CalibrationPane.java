package mdnviz.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mdnviz.density.Calibration;
import mdnviz.density.CalibrationRequest.Share;
import mdnviz.ui.chart.CalibrationChart;
import mdnviz.ui.chart.ChartTheme;
import mdnviz.ui.model.CalibrationModel;
import mdnviz.ui.model.CalibrationWords;
import mdnviz.ui.model.ExploreModel;

/// Whether what the network promises comes true: histogram of F(t|x), coverage, scores.
final class CalibrationPane extends VBox {
  private static final ViewHelp HELP =
      new ViewHelp(
          "Calibration",
          "F(t|x) of every example (PIT). If the network is right, all values from 0 to 1 are"
              + " equally frequent. The grey band holds each bar in 95 of 100 cases, so one bar in"
              + " twenty may lie outside by chance. A U says that σ is too small, a hill that it is"
              + " too large, a slope that the means are off. Beneath, the share of examples inside"
              + " the central interval and the highest density region (HDR) of each level: on the"
              + " diagonal if right, above it if too wide. For two targets, PIT and central"
              + " intervals are those of one target's marginal, the HDR is of both. HDR levels are"
              + " ranks among 39 draws; of many examples a seeded sample of 10,000 counts.",
          "u = F(t|x) ~ U(0, 1),  CRPS = ∫ (F(s) − 1{s ≥ t})² ds",
          "raise K to 10 and train for long: the training examples stay flat while those held out"
              + " turn into a U.");

  private final CalibrationChart chart = new CalibrationChart();
  private final ExploreModel explore;
  private final CalibrationModel calibration;
  private final CalibrationRange range;

  private CalibrationPane(ExploreModel explore) {
    this.explore = explore;
    this.calibration = explore.calibration();
    range = new CalibrationRange(calibration.window(), explore.section());
    getStyleClass().add("calibration-pane");
    setId("calibration");
    VBox.setVgrow(chart, Priority.ALWAYS);
    getChildren().addAll(chart, words());
    calibration.resultProperty().subscribe(chart::setCalibration);
    explore.section().sectionProperty().subscribe(at -> chart.setTarget(at.target()));
    explore.view().darkProperty().subscribe(dark -> chart.setTheme(ChartTheme.of(dark)));
    sceneProperty().subscribe(scene -> calibration.watchedProperty().set(scene != null));
  }

  /// Adds the view.
  ///
  /// @param tabs gets it
  /// @param explore what is shown
  /// @param exports takes pictures of it away
  static void addTo(TabGroup tabs, ExploreModel explore, ViewExports exports) {
    CalibrationPane pane = new CalibrationPane(explore);
    ViewFrame frame =
        new ViewFrame(HELP, pane, exports)
            .untitled()
            .withControls(pane.controls())
            .withEmptyNote(pane.emptyNote())
            .withDescription(pane.description());
    frame.setTop(new VBox(frame.getTop(), pane.range));
    tabs.add("Calibration", "Whether what the network promises comes true.", frame);
  }

  private Node[] controls() {
    ComboBox<Share> share =
        SettingEditors.choice(calibration.share(), List.of(Share.values()), Share::title);
    share.setId("calibration-share");
    share.getStyleClass().add("small");
    share.setAccessibleText("Examples to judge by");
    share.setTooltip(
        Icons.tooltip("Judge by the examples trained on, those held out, or the test share."));
    return new Node[] {share, range.nearSwitch()};
  }

  private VBox words() {
    Label summary = new Label();
    summary.setId("calibration-summary");
    summary.textProperty().bind(text(CalibrationWords::summary));
    Label verdict = new Label();
    verdict.setId("calibration-verdict");
    verdict.textProperty().bind(readingOrVerdict());
    VBox words = new VBox(summary, verdict);
    words.getChildren().forEach(CalibrationPane::wrap);
    words.getStyleClass().add("calibration-words");
    return words;
  }

  private static void wrap(Node node) {
    Label label = (Label) node;
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
  }

  private ObservableValue<String> readingOrVerdict() {
    ObservableValue<String> verdict = text(this::verdict);
    return Bindings.createStringBinding(
        () ->
            chart.readingProperty().get().isEmpty()
                ? verdict.getValue()
                : chart.readingProperty().get(),
        chart.readingProperty(),
        verdict);
  }

  private String verdict(Calibration shown) {
    int target = explore.section().sectionProperty().get().target();
    return CalibrationWords.verdict(shown, Math.min(target, shown.histograms().length - 1));
  }

  private ObservableValue<String> text(Function<Calibration, String> words) {
    return calibration
        .resultProperty()
        .map(found -> found.filter(some -> some.used() > 0).map(words).orElse(""));
  }

  private ObservableValue<String> description() {
    return text(shown -> CalibrationWords.summary(shown) + ". " + verdict(shown));
  }

  private ObservableValue<String> emptyNote() {
    return calibration.resultProperty().map(CalibrationPane::emptyNote);
  }

  private static String emptyNote(Optional<Calibration> found) {
    if (found.isEmpty()) {
      return "No network to judge yet.";
    }
    if (found.get().used() > 0) {
      return "";
    }
    boolean window = found.get().request().window().isPresent();
    return window
        ? "No example of this share lies in the range. Widen it."
        : "This share holds no examples. Hold some out under Training, More….";
  }
}

package mdnviz.ui;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mdnviz.data.RobotArm;
import mdnviz.density.ArmScore;
import mdnviz.density.PlaneFrame;
import mdnviz.ui.chart.ArmPicture;
import mdnviz.ui.chart.ChartTheme;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.Figures;

/// The two-link arm whose angles the network answers with.
final class ArmPane extends BorderPane {
  private static final ViewHelp HELP =
      new ViewHelp(
          "Arm",
          "The ring is where the hand should be. Each component's mean angles make an arm, drawn"
              + " as strongly as its weight: elbow up and elbow down both reach the ring. Ghosts"
              + " are draws. The dashed arm has the mean angles, what least squares would answer:"
              + " its hand is nowhere near.",
          "x₁ = 0.8 cos θ₁ − 0.2 cos(θ₁ + θ₂),  x₂ = 0.8 sin θ₁ − 0.2 sin(θ₁ + θ₂)",
          "drag the dot across the inputs, or play its path, and watch both arms follow.");

  private final ArmPicture picture = new ArmPicture();
  private final Label here = new Label();
  private final Label everywhere = new Label();
  private final ReadOnlyStringWrapper description = new ReadOnlyStringWrapper("");

  /// @param explore what is shown
  /// @param exports takes the picture away
  ArmPane(ExploreModel explore, ViewExports exports) {
    setId("arm-pane");
    here.setId("arm-here");
    everywhere.setId("arm-everywhere");
    for (Label reading : new Label[] {here, everywhere}) {
      reading.setWrapText(true);
      reading.setMinHeight(Region.USE_PREF_SIZE);
      reading.getStyleClass().add("note");
    }
    everywhere.getStyleClass().add("muted");
    BorderPane content = new BorderPane(picture);
    content.setBottom(new VBox(4, here, everywhere));
    setCenter(
        new ViewFrame(HELP, content, exports)
            .withEmptyNote(
                explore
                    .trainableProperty()
                    .map(able -> able ? "" : "No examples to learn from yet."))
            .withDescription(description));
    explore.planes().arm().watchedProperty().bind(sceneProperty().isNotNull());
    explore.planes().plane().frameProperty().subscribe(this::showFrame);
    explore.planes().arm().scoreProperty().subscribe(this::showScore);
    explore.view().darkProperty().subscribe(dark -> picture.setTheme(ChartTheme.of(dark)));
  }

  /// Offers the arm in a tab while the data are of a robot arm.
  ///
  /// @param group gets the tab
  /// @param explore what is shown
  /// @param exports takes the picture away
  static void follow(TabGroup group, ExploreModel explore, ViewExports exports) {
    Tab tab =
        group.add(
            "Arm",
            "The robot arm with the angles the network answers.",
            new ArmPane(explore, exports));
    explore
        .data()
        .datasetProperty()
        .subscribe(
            shown -> {
              boolean wanted = RobotArm.isShownBy(shown);
              if (!wanted) {
                group.getTabs().remove(tab);
              } else if (!group.getTabs().contains(tab)) {
                group.getTabs().add(tab);
                group.getSelectionModel().select(tab);
              }
            });
  }

  private void showFrame(Optional<PlaneFrame> frame) {
    Optional<PlaneFrame> shown = frame.filter(plane -> plane.input().size() == 2);
    picture.setFrame(shown);
    String words = shown.map(ArmPane::distances).orElse("");
    here.setText(words);
    description.set(words.isEmpty() ? "Nothing to see yet." : words);
  }

  private static String distances(PlaneFrame frame) {
    return "The hand of the most probable arm is %s from the ring, that of the mean arm %s."
        .formatted(
            distance(
                frame,
                frame.modes().getFirst().coordinate(0),
                frame.modes().getFirst().coordinate(1)),
            distance(
                frame, frame.mixture().conditionalMean(0), frame.mixture().conditionalMean(1)));
  }

  private static String distance(PlaneFrame frame, double shoulder, double elbow) {
    double across = RobotArm.handX(shoulder, elbow) - frame.input().get(0);
    double up = RobotArm.handY(shoulder, elbow) - frame.input().get(1);
    return Figures.significant(Math.hypot(across, up), 2);
  }

  private void showScore(Optional<ArmScore> score) {
    everywhere.setText(
        score
            .map(
                shown ->
                    "RMS over %s inputs held back: most probable %s, mean %s."
                        .formatted(
                            Figures.count(shown.inputs()),
                            Figures.significant(shown.mostProbable(), 2),
                            Figures.significant(shown.conditionalMean(), 2)))
            .orElse(""));
  }
}

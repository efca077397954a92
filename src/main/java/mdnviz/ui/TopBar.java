package mdnviz.ui;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.LabsModel;
import mdnviz.ui.model.RecentFiles;
import mdnviz.ui.model.ViewSettings;
import mdnviz.ui.model.Workspace;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar at the top: data set, run, step, reset, the numbers that matter, theme and the rest.
final class TopBar extends HBox {
  private final ExploreModel explore;
  private final Button run = new Button();

  /// @param explore what is shown
  /// @param labs what is compared
  /// @param actions what the menus do
  /// @param recent the tables opened last
  TopBar(ExploreModel explore, LabsModel labs, WindowActions actions, RecentFiles recent) {
    this.explore = explore;
    getStyleClass().add("top-bar");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox exploring =
        new HBox(
            runButton(),
            stepButton(),
            slowMotionButton(),
            resetButton(),
            new Separator(Orientation.VERTICAL),
            new Scoreboard(explore));
    exploring.getStyleClass().add("workspace-bar");
    exploring.getChildren().stream()
        .filter(ButtonBase.class::isInstance)
        .forEach(button -> ((ButtonBase) button).setMinWidth(Region.USE_PREF_SIZE));
    CompareBar comparing = new CompareBar(labs);
    comparing.getStyleClass().add("workspace-bar");
    StackPane work = new StackPane();
    explore.view().workspaceProperty().subscribe(shown -> show(shown, work, exploring, comparing));
    getChildren()
        .addAll(
            new DataMenu(explore, actions, recent),
            new Separator(Orientation.VERTICAL),
            work,
            space,
            new WorkspaceSwitch(explore.view().workspaceProperty(), labs.compare().stateProperty()),
            leaveButton(explore.view()),
            themeButton(explore.view()),
            new OverflowMenu(actions, explore.view().presentingProperty()));
  }

  private static void show(Workspace shown, StackPane work, HBox exploring, CompareBar comparing) {
    boolean compare = shown == Workspace.COMPARE;
    work.getChildren().setAll(compare ? comparing : exploring);
    if (compare) {
      comparing.startButton().requestFocus();
    }
  }

  /// @return the button to press next
  Button runButton() {
    if (run.getId() == null) {
      run.setId("run");
      run.getStyleClass().addAll("accent", "run-button");
      run.setOnAction(_ -> explore.toggleRun());
      explore.runningProperty().subscribe(this::showRunning);
    }
    return run;
  }

  private void showRunning(boolean running) {
    run.setText(running ? "Pause" : "Run");
    run.setGraphic(Icons.of(running ? Feather.PAUSE : Feather.PLAY));
    Icons.describe(
        run,
        running ? "Pause training" : "Run training",
        running
            ? "Stop after the current minibatch; the network stays as it is. Space"
            : "Train, and watch the density close in on the points. Space");
  }

  private Button stepButton() {
    Button step = new Button("Step", Icons.of(Feather.SKIP_FORWARD));
    step.setId("step");
    step.setOnAction(_ -> explore.step());
    Icons.describe(
        step, "One step", "Train on one minibatch and pause, to see what one update does. →");
    return step;
  }

  private ToggleButton slowMotionButton() {
    ToggleButton slow = new ToggleButton(null, Icons.of(Feather.FILM));
    slow.setId("slow-motion");
    slow.getStyleClass().add("button-icon");
    slow.setOnAction(
        _ -> {
          explore.slowMotion().toggle();
          slow.setSelected(explore.slowMotion().isOn());
        });
    explore.slowMotion().phaseProperty().subscribe(phase -> slow.setSelected(phase.isPresent()));
    Styling.showWhile(slow, explore.view().presentingProperty().not());
    Icons.describe(
        slow,
        "One step in slow motion",
        "Take the next minibatch apart: forward, likelihood, responsibilities, gradient, clipping,"
            + " update. S goes on by a phase");
    return slow;
  }

  private Button resetButton() {
    Button reset = new Button("Reset", Icons.of(Feather.ROTATE_CCW));
    reset.setId("reset");
    reset.setOnAction(_ -> explore.reset());
    Icons.describe(
        reset,
        "Reset the network",
        "Forget what was learnt and start from fresh weights; the same seed starts the same. R");
    return reset;
  }

  private static Node leaveButton(ViewSettings view) {
    Button leave =
        Icons.button(
            Feather.MINIMIZE_2,
            "Leave presenter mode",
            "Bring the settings back and make everything as large as before. P or Esc",
            view::togglePresenting);
    leave.setId("leave-presenting");
    Styling.showWhile(leave, view.presentingProperty());
    return leave;
  }

  private static Node themeButton(ViewSettings view) {
    Button theme =
        Icons.button(
            Feather.MOON,
            "Light or dark theme",
            "Switch between the light and the dark theme.",
            () -> view.darkProperty().set(!view.darkProperty().get()));
    theme.setId("theme");
    Styling.showWhile(theme, view.presentingProperty().not());
    view.darkProperty()
        .subscribe(
            dark -> ((FontIcon) theme.getGraphic()).setIconCode(dark ? Feather.SUN : Feather.MOON));
    return theme;
  }
}

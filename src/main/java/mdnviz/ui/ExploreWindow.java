package mdnviz.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import mdnviz.ui.model.BackgroundTasks;
import mdnviz.ui.model.CompareModel;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.FileActions;
import mdnviz.ui.model.HealthModel;
import mdnviz.ui.model.LabsModel;
import mdnviz.ui.model.Workspace;

/// The whole window: puts model, panes, keys and threads together.
///
/// JavaFX thread only.
public final class ExploreWindow implements AutoCloseable {
  private static final double GAP = 8;

  private final FramePump pump = new FramePump();
  private final BackgroundTasks tasks = BackgroundTasks.onThread(pump);
  private final ExploreModel explore = new ExploreModel(pump::wake);
  private final CompareModel compare = new CompareModel(explore.view().style(), tasks, pump::wake);
  private final LabsModel labs = new LabsModel(explore, compare);
  private final FileActions files = new FileActions(explore, tasks);
  private final Overlay overlay = new Overlay();
  private final StackPane root = new StackPane();
  private final WindowCommands commands;
  private final TopBar topBar;

  /// Builds the window's content and starts its threads; the first data set is loaded, its network
  /// is built.
  ///
  /// @param dialogs asks for files
  /// @param showInFolder shows a file just written
  public ExploreWindow(FileDialogs dialogs, Consumer<Path> showInFolder) {
    commands = new WindowCommands(explore, files, dialogs, overlay);
    topBar = new TopBar(explore, labs, commands, files.recent());
    ViewExports exports = new ViewExports(explore, files, dialogs);
    Region exploring = exploring(exports, showInFolder);
    Region comparing = new ComparePane(labs, exports, tasks, messages(showInFolder));
    BorderPane window = new BorderPane();
    Presenting.enlarge(window, explore.view());
    window.setTop(topBar);
    explore
        .view()
        .workspaceProperty()
        .subscribe(shown -> window.setCenter(shown == Workspace.EXPLORE ? exploring : comparing));
    root.getChildren().addAll(window, overlay);
    ImportSheet.follow(files, overlay);
    FileDrop.install(root, commands);
    pump.setWork(this::receive);
    pump.wake();
  }

  private void receive() {
    explore.receive();
    compare.receive();
  }

  private Region exploring(ViewExports exports, Consumer<Path> showInFolder) {
    VBox messages = messages(showInFolder);
    messages
        .getChildren()
        .addAll(0, List.of(new StopStrip(explore).node(), new HintStrip(explore).node()));
    BorderPane panes = new BorderPane();
    SidePanel settings = new SidePanel(explore, new HealthModel(explore, tasks), commands);
    Presenting.foldLeft(panes, settings, explore.view());
    MainSplit centre =
        new MainSplit(
            new CentrePane(explore, new PlotPane(explore, messages, exports), exports),
            views(exports));
    explore.view().presentingProperty().subscribe(centre::foldColumn);
    panes.setCenter(centre);
    StatusLine status = new StatusLine(explore);
    Styling.showWhile(status, explore.view().presentingProperty().not());
    VBox bottom = new VBox(new TimelineBar(explore), status);
    panes.setBottom(bottom);
    DoctorCard doctor = new DoctorCard(explore, exports);
    StackPane.setAlignment(doctor, Pos.BOTTOM_RIGHT);
    // who looks back needs the timeline's buttons
    doctor.translateYProperty().bind(bottom.heightProperty().add(GAP).negate());
    return new StackPane(panes, doctor);
  }

  private ViewColumn views(ViewExports exports) {
    ViewColumn views = new ViewColumn();
    TrainingViews.addTo(views.training(), explore, exports);
    views
        .distribution()
        .add(
            "Slice",
            "The distribution of the target at the cursor.",
            new SlicePane(explore).framed(exports));
    CalibrationPane.addTo(views.distribution(), explore, exports);
    NetworkPane.addTo(views.distribution(), explore, exports);
    ArmPane.follow(views.distribution(), explore, exports);
    return views;
  }

  private VBox messages(Consumer<Path> showInFolder) {
    VBox messages =
        new VBox(
            new JobStrip(tasks).node(), new NoticeStrip(explore.notices(), showInFolder).node());
    messages.getStyleClass().add("messages");
    return messages;
  }

  /// Makes the scene.
  ///
  /// @param width logical pixels
  /// @param height logical pixels
  /// @return the scene with theme and keys; Run has the focus
  public Scene scene(double width, double height) {
    Scene scene = new Scene(root, width, height);
    Theme.follow(scene, explore.view().darkProperty());
    new KeyboardCommands(explore, labs, commands).install(scene);
    topBar.runButton().requestFocus();
    return scene;
  }

  /// Shows the window on a stage.
  ///
  /// @param stage shown
  /// @param width of the scene
  /// @param height of the scene
  public void show(Stage stage, double width, double height) {
    stage.setScene(scene(width, height));
    stage.setTitle("MDN Visualizer");
    commands.setStage(stage);
    stage.show();
    topBar.runButton().requestFocus();
  }

  /// Draws the views that are not seen yet, so that they come at once when someone looks.
  void prepareViews() {
    List<Region> views =
        Stream.of("#training-views", "#distribution-views")
            .flatMap(group -> ((TabGroup) lookup(group)).views().stream())
            .toList();
    new FirstDraws(topBar.getScene(), views).start();
  }

  /// @return what the window shows and does
  public ExploreModel explore() {
    return explore;
  }

  /// @return what is compared
  public LabsModel labs() {
    return labs;
  }

  /// @return what can be done with files
  public FileActions files() {
    return files;
  }

  /// @param selector of a node that is there, for example `#run`
  /// @return the node
  Node lookup(String selector) {
    return root.lookup(selector);
  }

  /// Takes the card away that lies over the window, if any.
  void closeCard() {
    overlay.close();
  }

  /// @return menus and keys
  WindowActions actions() {
    return commands;
  }

  /// Ends the threads.
  @Override
  public void close() {
    pump.stop();
    explore.close();
    compare.close();
    tasks.close();
  }
}

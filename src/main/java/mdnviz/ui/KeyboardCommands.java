package mdnviz.ui;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import mdnviz.ui.chart.DensityPlot;
import mdnviz.ui.chart.InputPad;
import mdnviz.ui.chart.NetworkChart;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.LabsModel;
import mdnviz.ui.model.Workspace;

/// The keys of the window. Text fields keep what is typed into them, and a control that was reached
/// by Tab keeps the keys that work it.
final class KeyboardCommands {
  /// Keys that move the cursor and the view while the plot has the focus.
  private static final Set<KeyCode> PLOT_KEYS =
      EnumSet.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END, KeyCode.ENTER);

  /// Buttons that do what Space does anyway.
  private static final Set<String> STARTERS = Set.of("run", "lab-start");

  private final ExploreModel explore;
  private final WindowActions actions;
  private final DrawingKeys drawing;
  private final Map<KeyCode, Runnable> plain;
  private final Map<KeyCode, Runnable> withShortcutKey;
  private final Map<KeyCode, Runnable> comparing;

  /// @param explore obeys
  /// @param labs obeys in the Compare workspace
  /// @param actions the window's part
  KeyboardCommands(ExploreModel explore, LabsModel labs, WindowActions actions) {
    this.explore = explore;
    this.actions = actions;
    this.drawing = new DrawingKeys(explore.drawing());
    plain =
        Map.ofEntries(
            Map.entry(KeyCode.SPACE, explore::toggleRun),
            Map.entry(KeyCode.RIGHT, explore::step),
            Map.entry(KeyCode.R, explore::reset),
            Map.entry(KeyCode.C, explore.training().clipping()::cycle),
            Map.entry(KeyCode.B, explore.drawing()::toggle),
            Map.entry(KeyCode.X, explore.data()::swap),
            Map.entry(KeyCode.T, explore.view()::toggleTheme),
            Map.entry(KeyCode.P, explore.view()::togglePresenting),
            Map.entry(KeyCode.G, actions::openGallery),
            Map.entry(KeyCode.W, explore.timeline()::togglePlaying),
            Map.entry(KeyCode.COMMA, explore.timeline()::earlier),
            Map.entry(KeyCode.PERIOD, explore.timeline()::later),
            Map.entry(KeyCode.N, explore.timeline()::live),
            Map.entry(KeyCode.F5, explore.data()::regenerate),
            Map.entry(KeyCode.F11, actions::toggleFullScreen),
            Map.entry(KeyCode.H, explore.doctor()::toggle),
            Map.entry(KeyCode.S, explore.slowMotion()::next),
            Map.entry(KeyCode.ESCAPE, this::dismiss));
    withShortcutKey =
        Map.of(
            KeyCode.N,
            actions::newSheet,
            KeyCode.Z,
            explore.data()::undo,
            KeyCode.Y,
            explore.data()::redo,
            KeyCode.V,
            actions::paste,
            KeyCode.DIGIT1,
            () -> workspace().set(Workspace.EXPLORE),
            KeyCode.DIGIT2,
            () -> workspace().set(Workspace.COMPARE));
    comparing =
        Map.of(
            KeyCode.SPACE,
            labs::toggle,
            KeyCode.T,
            explore.view()::toggleTheme,
            KeyCode.P,
            explore.view()::togglePresenting,
            KeyCode.F11,
            actions::toggleFullScreen,
            KeyCode.ESCAPE,
            this::dismissHere);
  }

  private ObjectProperty<Workspace> workspace() {
    return explore.view().workspaceProperty();
  }

  private void dismiss() {
    if (explore.doctor().openProperty().get()) {
      explore.doctor().toggle();
    } else if (explore.slowMotion().isOn()) {
      explore.slowMotion().leave();
    } else {
      dismissHere();
    }
  }

  /// What both workspaces have.
  private void dismissHere() {
    if (explore.view().presentingProperty().get()) {
      explore.view().togglePresenting();
    } else {
      explore.notices().dismiss();
    }
  }

  /// @param scene gets the keys
  void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(scene, event));
    scene.addEventFilter(KeyEvent.KEY_TYPED, event -> typed(scene, event));
  }

  private void pressed(Scene scene, KeyEvent event) {
    if (actions.isCardOpen() || event.isAltDown() || keeps(scene.getFocusOwner(), event)) {
      return;
    }
    boolean compares = workspace().get() == Workspace.COMPARE;
    Runnable command =
        compares ? comparing(event) : drawing.command(event).orElseGet(() -> windowCommand(event));
    if (command != null) {
      command.run();
      event.consume();
    }
  }

  /// What edits data and network in Explore has no key where they are not seen.
  private Runnable comparing(KeyEvent event) {
    boolean switches = event.isShortcutDown() && event.getCode().isDigitKey();
    return switches
        ? withShortcutKey.get(event.getCode())
        : event.isShortcutDown() ? null : comparing.get(event.getCode());
  }

  private Runnable windowCommand(KeyEvent event) {
    if (event.isShiftDown() && event.getCode() == KeyCode.S && !event.isShortcutDown()) {
      return explore.slowMotion()::back;
    }
    return event.isShortcutDown() ? withShortcutKey.get(event.getCode()) : command(event.getCode());
  }

  private Runnable command(KeyCode code) {
    if (code.isDigitKey() && code != KeyCode.DIGIT0 && code != KeyCode.NUMPAD0) {
      int count = code.getName().charAt(code.getName().length() - 1) - '0';
      return () -> explore.model().mix(count);
    }
    return plain.get(code);
  }

  private void typed(Scene scene, KeyEvent event) {
    if (event.getCharacter().equals("?") && !(scene.getFocusOwner() instanceof TextInputControl)) {
      actions.toggleShortcuts();
      event.consume();
    }
  }

  private static boolean keeps(Node owner, KeyEvent event) {
    if (owner instanceof TextInputControl) {
      return !event.getCode().isFunctionKey();
    }
    boolean walks =
        owner instanceof InputPad || owner instanceof NetworkChart || RangeSlider.isThumb(owner);
    if (walks && event.getCode().isArrowKey()) {
      return true;
    }
    if (owner instanceof Slider
        && "timeline".equals(owner.getId())
        && event.getCode().isArrowKey()) {
      return true;
    }
    if (owner instanceof DensityPlot) {
      return PLOT_KEYS.contains(event.getCode());
    }
    boolean byTab =
        owner instanceof Control && owner.isFocusVisible() && !STARTERS.contains(owner.getId());
    return byTab
        && switch (event.getCode()) {
          case SPACE -> true;
          case LEFT, RIGHT, UP, DOWN -> !(owner instanceof ButtonBase);
          default -> false;
        };
  }
}

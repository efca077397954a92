package mdnviz.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mdnviz.ui.model.SlowMotionModel;
import mdnviz.ui.model.StepPhase;
import mdnviz.ui.model.StepScene;
import mdnviz.ui.model.StepWords;
import org.kordamp.ikonli.feather.Feather;

/// The phases of a training step in slow motion, the present one marked, with its equation and a
/// sentence of this minibatch's numbers. Takes no room while no step is shown.
final class SlowMotionStrip extends VBox {
  private static final ViewHelp HELP =
      new ViewHelp(
          "One step in slow motion",
          "A training step in six phases: nothing is changed before the last one is left, then the"
              + " step is done. The points are this minibatch's, with its noise. Arrows lie along"
              + " −∂E/∂μ at the network's output, in standardised units: thin ones for each point,"
              + " broad ones for the sum that reaches the bias of μₖ. Of several inputs or targets"
              + " the section is shown; γ and −ln p know all.",
          "∂E/∂μₖ = γₖ (μₖ − y) / σₖ² / n",
          "choose the floor 0.0001, train a while, come back here and press C in the phase Clip:"
              + " the same gradient under each kind of clipping.");

  private final SlowMotionModel slowMotion;
  private final Map<StepPhase, ToggleButton> chips = new EnumMap<>(StepPhase.class);
  private final Button back;
  private final Label equation = new Label();
  private final Label sentence = new Label();

  /// @param slowMotion what is shown
  SlowMotionStrip(SlowMotionModel slowMotion) {
    this.slowMotion = slowMotion;
    setId("slow-motion-strip");
    getStyleClass().add("slow-motion");
    back =
        button(
            Feather.CHEVRON_LEFT, "slow-motion-back", "Phase before", "Back by a phase. Shift S");
    back.setOnAction(_ -> slowMotion.back());
    equation.setId("slow-motion-equation");
    equation.getStyleClass().add("formula");
    sentence.setId("slow-motion-sentence");
    for (Label label : List.of(equation, sentence)) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    setAccessibleRole(AccessibleRole.TEXT);
    StackPane room = new StackPane(sentence);
    room.getStyleClass().add("room");
    getChildren().addAll(phases(), equation, room);
    managedProperty().bind(visibleProperty());
    slowMotion.phaseProperty().subscribe(this::showPhase);
    slowMotion.sceneProperty().subscribe(this::showScene);
  }

  private Node phases() {
    FlowPane row = new FlowPane();
    row.getStyleClass().add("layer-bar");
    row.setAlignment(Pos.CENTER_LEFT);
    row.getChildren().add(back);
    for (StepPhase phase : StepPhase.values()) {
      chips.put(phase, chip(phase));
      row.getChildren().add(chips.get(phase));
    }
    Button next =
        button(
            Feather.CHEVRON_RIGHT,
            "slow-motion-next",
            "Next phase",
            "On by a phase; after the last the step is done and the next minibatch comes. S");
    next.setOnAction(_ -> slowMotion.next());
    Button close =
        button(Feather.X, "slow-motion-close", "Leave slow motion", "Back to the whole. Esc");
    close.setOnAction(_ -> slowMotion.leave());
    row.getChildren().addAll(next, HelpButton.of(HELP), close);
    return row;
  }

  private static Button button(Feather symbol, String id, String name, String hint) {
    Button button = Icons.button(symbol, name, hint, () -> {});
    button.setId(id);
    button.getStyleClass().add("small");
    return button;
  }

  private ToggleButton chip(StepPhase phase) {
    ToggleButton chip = new ToggleButton("%d %s".formatted(phase.number(), phase.title()));
    chip.setId("phase-" + phase.title().toLowerCase(Locale.ROOT));
    chip.getStyleClass().addAll("small", "layer", "phase");
    chip.setMinWidth(Region.USE_PREF_SIZE);
    chip.setOnAction(
        _ -> {
          slowMotion.show(phase);
          showPhase(slowMotion.phaseProperty().get());
        });
    Icons.describe(chip, phase.title(), hint(phase));
    return chip;
  }

  private static String hint(StepPhase phase) {
    return switch (phase) {
      case FORWARD -> "Each input of the minibatch and the mixture that the network makes of it.";
      case LIKELIHOOD -> "How unlikely each point is; look for the large ones.";
      case RESPONSIBILITIES -> "Which components answer for each point: a pie of γ.";
      case GRADIENT -> "Where each point pulls the means, and the sum over the minibatch.";
      case CLIP -> "The same before clipping, hollow, and after, filled. C changes the kind.";
      case UPDATE -> "The means before and after what the optimizer makes of the gradient.";
    };
  }

  private void showPhase(Optional<StepPhase> shown) {
    setVisible(shown.isPresent());
    back.setDisable(shown.filter(phase -> phase != StepPhase.FORWARD).isEmpty());
    chips.forEach((phase, chip) -> chip.setSelected(shown.filter(phase::equals).isPresent()));
  }

  private void showScene(Optional<StepScene> shown) {
    StepWords words =
        shown.map(StepWords::of).orElse(new StepWords("", "Looking at the next minibatch…"));
    equation.setText(words.equation());
    sentence.setText(words.sentence());
    setAccessibleText(
        shown.map(scene -> scene.phase().title() + ": ").orElse("") + words.sentence());
  }
}

package mdnviz.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mdnviz.density.Section;
import mdnviz.math.Interval;
import mdnviz.training.StepAnatomy;
import mdnviz.training.StepExamination;
import mdnviz.training.TrainingSession;

/// One training step in slow motion: training rests, and the step to come is shown phase by phase.
/// Nothing is done before the last phase is left forwards; then the step is done like any other.
///
/// JavaFX thread only.
public final class SlowMotionModel {
  private static final int PLACES = 201;

  private final ExploreModel explore;
  private final TrainingSession session;
  private final ReadOnlyObjectWrapper<Optional<StepPhase>> phase =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<StepScene>> scene =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<StepExamination> seen = Optional.empty();
  private Optional<StepAnatomy> anatomy = Optional.empty();

  /// @param explore whose training
  /// @param session does it
  SlowMotionModel(ExploreModel explore, TrainingSession session) {
    this.explore = explore;
    this.session = session;
    explore.section().sectionProperty().subscribe((_, _) -> ask());
    explore
        .data()
        .datasetProperty()
        .subscribe(
            (_, _) -> {
              if (!explore.data().lastChangeWasDrawing()) {
                leave();
              }
            });
    explore.timeline().shownProperty().subscribe(past -> past.ifPresent(_ -> leave()));
  }

  /// Goes on to the next phase: begins with the first one, pausing the training, and after the last
  /// does the step and begins with the minibatch after it.
  public void next() {
    if (phase.get().isEmpty()) {
      begin();
    } else if (phase.get().get().isLast()) {
      explore.step();
      show(StepPhase.FORWARD);
    } else {
      show(phase.get().get().next());
    }
  }

  /// Goes back by a phase, at most to the first.
  public void back() {
    phase.get().ifPresent(now -> show(now.before()));
  }

  /// Begins, or leaves.
  public void toggle() {
    if (isOn()) {
      leave();
    } else {
      begin();
    }
  }

  private void begin() {
    if (!explore.trainableProperty().get()) {
      explore.notices().information("There is nothing to train on yet: paint points first.");
      return;
    }
    explore.timeline().live();
    explore.pause();
    phase.set(Optional.of(StepPhase.FORWARD));
    ask();
  }

  /// Shows a phase.
  ///
  /// @param wanted which; nothing happens while no step is shown
  public void show(StepPhase wanted) {
    if (isOn()) {
      phase.set(Optional.of(wanted));
      refresh();
    }
  }

  /// Shows training as it is always shown; it rests until it is run.
  public void leave() {
    if (isOn()) {
      phase.set(Optional.empty());
      anatomy = Optional.empty();
      session.stopExamining();
      refresh();
    }
  }

  private void ask() {
    if (isOn()) {
      Section section = explore.section().sectionProperty().get();
      Interval across = variables().inputRanges().get(section.input());
      session.examine(
          IntStream.range(0, PLACES)
              .mapToDouble(place -> across.low() + across.length() * place / (PLACES - 1))
              .mapToObj(section::inputAt)
              .toArray(double[][]::new));
      refresh();
    }
  }

  private SectionModel.Variables variables() {
    return explore.section().variablesProperty().get();
  }

  /// Takes over what the trainer's thread found.
  void receive() {
    Optional<StepExamination> newest = session.examination();
    if (!isOn() || newest.equals(seen)) {
      return;
    }
    seen = newest;
    newest.ifPresent(
        found -> {
          anatomy = found.anatomy();
          refresh();
          if (anatomy.isEmpty()) {
            leave();
            explore.notices().information(found.refusal());
          }
        });
  }

  private void refresh() {
    scene.set(phase.get().flatMap(now -> anatomy.map(step -> scene(now, step))));
  }

  private StepScene scene(StepPhase now, StepAnatomy step) {
    Section section = explore.section().sectionProperty().get();
    return new StepScene(
        step,
        now,
        section,
        List.of(
            variables().inputNames().get(section.input()),
            variables().targetNames().get(section.target())),
        variables().targetRanges().get(section.target()));
  }

  /// @return whether a step is shown
  public boolean isOn() {
    return phase.get().isPresent();
  }

  /// @return the phase shown; empty while training is shown as always
  public ReadOnlyObjectProperty<Optional<StepPhase>> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /// @return what is to be seen; empty while training is shown as always, and for the moment that
  ///   it takes to look at a step
  public ReadOnlyObjectProperty<Optional<StepScene>> sceneProperty() {
    return scene.getReadOnlyProperty();
  }
}

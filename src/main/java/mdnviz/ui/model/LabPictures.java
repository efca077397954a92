package mdnviz.ui.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import mdnviz.data.Dataset;
import mdnviz.density.DensityEvaluator;
import mdnviz.density.DensityFrame;
import mdnviz.density.DensityRequest;
import mdnviz.density.DensityStyle;
import mdnviz.density.Section;
import mdnviz.experiment.ComponentSummary;
import mdnviz.math.NewestOfEach;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingSnapshot;

/// The `mdn-lab-density` thread and what its pictures have in common: it evaluates and paints the
/// newest snapshot of every run that is seen and has changed, run after run, all of them on one
/// scale of colours.
///
/// The strongest colour stands for the median of what the pictures would have on their own, in
/// steps of an eighth of a doubling, so that it does not flicker.
///
/// JavaFX thread only.
final class LabPictures implements AutoCloseable {
  private static final double STEPS_PER_DOUBLING = 8;
  private static final long SUMMARY_PAUSE = 500_000_000;

  private final NewestOfEach<LabRun, Question, Answer> service;
  private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.WHOLE);
  private final ObjectProperty<DensityStyle> style = new SimpleObjectProperty<>();
  private final Map<LabRun, Question> asked = new HashMap<>();
  private final Map<LabRun, Long> summaryAsked = new HashMap<>();
  private List<LabRun> runs = List.of();
  private double commonPeak = Double.NaN;

  /// What is wanted of a run.
  ///
  /// @param request the picture
  /// @param examples what to sum the components up on; empty if that is not wanted
  record Question(DensityRequest request, Optional<Dataset> examples) {}

  /// What came of it.
  ///
  /// @param frame the picture
  /// @param summary of the components; empty if that was not wanted
  record Answer(DensityFrame frame, Optional<ComponentSummary> summary) {
    private static Answer to(Question question) {
      TrainedModel model = question.request().model();
      return new Answer(
          DensityEvaluator.evaluate(question.request()),
          question.examples().map(examples -> ComponentSummary.of(model, examples)));
    }
  }

  /// Starts the thread.
  ///
  /// @param initialStyle how densities become colours
  /// @param onNews called on the thread after each new picture
  LabPictures(DensityStyle initialStyle, Runnable onNews) {
    service = new NewestOfEach<>("mdn-lab-density", Answer::to, onNews);
    style.set(initialStyle);
    section.subscribe((_, _) -> requestAll());
    style.subscribe((_, _) -> requestAll());
  }

  /// @return what of the models is shown
  ObjectProperty<Section> sectionProperty() {
    return section;
  }

  /// @return how densities become colours
  ObjectProperty<DensityStyle> styleProperty() {
    return style;
  }

  /// Makes pictures of other runs from now on.
  ///
  /// @param others fresh ones
  void begin(List<LabRun> others) {
    service.clear();
    asked.clear();
    summaryAsked.clear();
    commonPeak = Double.NaN;
    runs = List.copyOf(others);
    for (LabRun run : runs) {
      LabPicture picture = run.picture();
      run.snapshotProperty().subscribe((_, _) -> request(run));
      run.stateProperty().subscribe((_, _) -> request(run));
      picture.seenProperty().subscribe((_, _) -> request(run));
      picture.gridProperty().subscribe((_, _) -> request(run));
      picture.painterProperty().subscribe((_, _) -> request(run));
    }
  }

  private void requestAll() {
    runs.forEach(this::request);
  }

  private void request(LabRun run) {
    run.snapshotProperty()
        .get()
        .filter(_ -> run.picture().seenProperty().get())
        .filter(_ -> run.picture().gridProperty().get() != null)
        .filter(newest -> fits(newest.model()))
        .ifPresent(newest -> ask(run, newest));
  }

  private boolean fits(TrainedModel model) {
    return section.get().fits(model.inputDimension(), model.targetDimension());
  }

  private void ask(LabRun run, TrainingSnapshot newest) {
    LabPicture picture = run.picture();
    DensityRequest wanted =
        new DensityRequest(
            newest.model(),
            section.get(),
            picture.gridProperty().get(),
            style.get(),
            picture.painterProperty().get(),
            commonPeak);
    Question question = new Question(wanted, examples(run, newest));
    Question before = asked.put(run, question);
    boolean news = before == null || !before.request().equals(wanted);
    if (news || question.examples().isPresent()) {
      service.ask(run, question);
    }
  }

  /// While it trains the components are summed up twice a second.
  private Optional<Dataset> examples(LabRun run, TrainingSnapshot newest) {
    long now = System.nanoTime();
    boolean due =
        run.stateProperty().get() != LabState.RUNNING
            || now - summaryAsked.getOrDefault(run, now - SUMMARY_PAUSE) >= SUMMARY_PAUSE;
    if (!due || run.picture().isSummedUpAt(newest.step())) {
      return Optional.empty();
    }
    summaryAsked.put(run, now);
    return Optional.of(run.dataset());
  }

  /// Takes over what the thread has finished since the last call.
  void receive() {
    runs.forEach(run -> service.latest(run).ifPresent(run.picture()::show));
    double peak = medianPeak();
    if (Double.compare(peak, commonPeak) != 0) {
      commonPeak = peak;
      requestAll();
    }
  }

  private double medianPeak() {
    double[] peaks =
        runs.stream()
            .map(run -> run.picture().frameProperty().get())
            .flatMap(Optional::stream)
            .mapToDouble(DensityFrame::ownPeak)
            .sorted()
            .toArray();
    if (peaks.length == 0) {
      return Double.NaN;
    }
    double doublings = Math.log(peaks[peaks.length / 2]) / Math.log(2);
    return Math.pow(2, Math.rint(doublings * STEPS_PER_DOUBLING) / STEPS_PER_DOUBLING);
  }

  /// @return whether every picture that is seen is of its run's newest snapshot and looks as it
  ///   should by now
  boolean areUpToDate() {
    return runs.stream()
        .filter(run -> run.picture().seenProperty().get())
        .allMatch(
            run ->
                Objects.equals(
                    run.picture().frameProperty().get().map(DensityFrame::request).orElse(null),
                    Optional.ofNullable(asked.get(run)).map(Question::request).orElse(null)));
  }

  /// Ends the thread.
  @Override
  public void close() {
    service.close();
  }
}

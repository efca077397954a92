package mdnviz.ui.model;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.training.LossHistory;
import mdnviz.training.Preset;
import mdnviz.training.TimelineEntry;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingRequest;
import mdnviz.training.TrainingSession;
import mdnviz.training.TrainingSnapshot;
import mdnviz.training.TrainingStatus;

/// Everything the Explore window shows and does: one data set, one network, one training.
///
/// A change of data or settings rebuilds the network and goes on running if it was running;
/// learning rate and clipping change without that.
///
/// JavaFX thread only. `receive` is to be called after `onNews` was.
public final class ExploreModel implements AutoCloseable {
  /// Fewest examples that can be trained on.
  public static final int LEAST_EXAMPLES = 2;

  private static final long NUMBERS_PAUSE = 100_000_000;
  private static final DataChoice FIRST = DataGallery.CHOICES.getFirst();

  private final TrainingSession session;
  private final DensityModel density;
  private final DataModel data;
  private final SectionModel section;
  private final DrawingModel drawing;
  private final PlanesModel planes;
  private final CalibrationModel calibration;
  private final GeneratorSettings generator;
  private final TruthModel truth;
  private final TestScore testScore;
  private final DoctorModel doctor;
  private final NetworkSettings settings;
  private final Treatments treatments;
  private final SlowMotionModel slowMotion;
  private final Handovers handovers;
  private final ViewSettings view = new ViewSettings();
  private final CursorModel cursor = new CursorModel();
  private final EarlierRuns earlierRuns;
  private final SampleSettings samples = new SampleSettings();
  private final SliceModel slice;
  private final DiagramModel diagram;
  private final LiveNumbers numbers = new LiveNumbers();
  private final Notices notices = new Notices();
  private final TimelineModel timeline = new TimelineModel();
  private final ReadOnlyObjectWrapper<Optional<TrainingSnapshot>> live =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<TrainingSnapshot>> snapshot =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper trainable = new ReadOnlyBooleanWrapper();
  private boolean learned;

  /// Whether training ran when the last points went, to run again when others come.
  private boolean resumes;

  private long numbersShown = System.nanoTime() - NUMBERS_PAUSE;
  private String rejected = "";
  private Optional<TrainingSnapshot> outdated = Optional.empty();

  /// The run that was left by going on from an earlier epoch.
  private Optional<LossHistory.View> left = Optional.empty();

  /// Starts the threads, loads the first data set and builds its network.
  ///
  /// @param onNews called on other threads whenever `receive` has something to take over
  public ExploreModel(Runnable onNews) {
    moving.bind(
        Bindings.createBooleanBinding(
            () -> running.get() && !looksBack(), running, timeline.shownProperty()));
    settings = new NetworkSettings(Preset.of(FIRST.id()));
    data = new DataModel(FIRST);
    section = new SectionModel(cursor, data.dataset());
    drawing = new DrawingModel(data, section);
    planes = new PlanesModel(data, section, view, moving, onNews);
    calibration = new CalibrationModel(data.datasetProperty(), section, onNews);
    doctor = new DoctorModel(data, onNews);
    earlierRuns = new EarlierRuns(live, data::lastChangeWasDrawing);
    session = new TrainingSession(onNews);
    density = new DensityModel(view.style(), onNews);
    slice = new SliceModel(this);
    diagram = new DiagramModel(this, onNews);
    generator = new GeneratorSettings(data);
    truth = new TruthModel(data, density, view.layer(PlotLayer.TRUTH), onNews);
    treatments = new Treatments(this, session, settings);
    slowMotion = new SlowMotionModel(this, session);
    handovers = new Handovers(this, session, settings);
    testScore = new TestScore(data::dataset, this::split, onNews);
    snapshot.subscribe(testScore::follow);
    followSettings();
    rebuild(Optional.empty());
  }

  private void followSettings() {
    settings.onRebuild(() -> rebuild(Optional.empty()));
    TrainingSettings training = settings.training();
    training.learningRate().valueProperty().subscribe((_, rate) -> applyLearningRate(rate));
    training
        .clipping()
        .settings()
        .forEach(setting -> setting.valueProperty().subscribe((_, _) -> applyClipping()));
    view.darkProperty().subscribe((_, _) -> applyStyle());
    view.colorMap().valueProperty().subscribe((_, _) -> applyStyle());
    view.logarithmicColor().valueProperty().subscribe((_, _) -> applyStyle());
    view.columnwiseColor().valueProperty().subscribe((_, _) -> applyStyle());
    timeline.shownProperty().subscribe((_, shown) -> lookAt(shown));
    data.datasetProperty().subscribe(this::centreCursor);
    data.datasetProperty().subscribe((_, _) -> treatments.dropOffer());
    data.datasetProperty().subscribe((_, shown) -> followColumns(shown));
    section.sectionProperty().subscribe(density.sectionProperty()::set);
    data.datasetProperty().subscribe((before, _) -> followData(before));
  }

  private void centreCursor(Dataset shown) {
    if (!data.lastChangeWasDrawing() && !data.lastChangeWasVariation()) {
      cursor.centre(shown);
    }
  }

  private void followColumns(Dataset shown) {
    if (data.lastChangeWasDrawing()) {
      section.grow(shown);
    } else {
      data.sheet()
          .ifPresentOrElse(
              sheet -> section.follow(shown, sheet.ranges()), () -> section.follow(shown));
    }
  }

  private void applyLearningRate(double rate) {
    if (!settings.areTaken()) {
      session.setLearningRate(rate);
    }
  }

  private void applyClipping() {
    if (!settings.areTaken()) {
      session.setClipping(training().clipping().configuration());
    }
  }

  private void applyStyle() {
    density.styleProperty().set(view.style());
  }

  /// Painting and another number of the generator go on from where training is, so that the picture
  /// follows the brush and the slider.
  private void followData(Dataset before) {
    boolean enough = Math.min(before.size(), data.dataset().size()) >= LEAST_EXAMPLES;
    boolean alike = data.lastChangeWasDrawing() || data.lastChangeWasVariation();
    if (enough && learned && alike) {
      rejected = "";
      session.exchange(request(Optional.empty()));
    } else {
      rebuild(Optional.empty());
    }
  }

  private TrainingRequest request(Optional<TrainedModel> start) {
    return new TrainingRequest(
        data.dataset(), model().configuration(), training().configuration(), start);
  }

  private void rebuild(Optional<TrainedModel> start) {
    if (settings.areAdopted()) {
      return;
    }
    trainable.set(data.dataset().size() >= LEAST_EXAMPLES);
    if (!trainable.get()) {
      forget();
      return;
    }
    learned = start.isPresent();
    rejected = "";
    timeline.clear();
    doctor.clear();
    session.reset(request(start));
    if (running.get() || (resumes && data.lastChangeWasDrawing())) {
      running.set(true);
      session.run();
    }
    resumes = false;
  }

  private void forget() {
    session.pause();
    resumes = running.get() || resumes;
    running.set(false);
    outdated = session.latest();
    timeline.clear();
    live.set(Optional.empty());
    snapshot.set(Optional.empty());
    numbers.clear();
    density.clear();
    planes.clear();
    calibration.clear();
    doctor.clear();
  }

  /// Takes over what the threads have published since the last call.
  public void receive() {
    Optional<TrainingSnapshot> newest = session.latest();
    boolean news = !newest.equals(live.get()) && !newest.equals(outdated);
    if (trainable.get() && news) {
      newest.filter(this::isOfDataAtHand).filter(this::isNotLeft).ifPresent(this::show);
      timeline.receive(session.timeline());
    }
    session.rejection().filter(reason -> !rejected.equals(reason)).ifPresent(this::tellRejection);
    density.receive();
    planes.receive();
    calibration.receive();
    truth.receive();
    testScore.receive();
    doctor.receive();
    diagram.receive();
    slowMotion.receive();
  }

  /// What a session published before it got to the newest data set is not shown any more.
  private boolean isOfDataAtHand(TrainingSnapshot published) {
    return data.dataset().isKnownBy(published.model().dataHash());
  }

  private boolean isNotLeft(TrainingSnapshot published) {
    return left.filter(published.history()::continues).isEmpty();
  }

  private void tellRejection(String reason) {
    rejected = reason;
    running.set(false);
    notices.error(reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + ".");
  }

  private void show(TrainingSnapshot newest) {
    learned = learned || newest.step() > 0;
    running.set(newest.status() == TrainingStatus.RUNNING);
    live.set(Optional.of(newest));
    if (!looksBack()) {
      showNumbers(newest);
      doctor.show(newest);
      showEverywhere(newest);
    }
  }

  private boolean looksBack() {
    return timeline.shownProperty().get().isPresent();
  }

  private void showEverywhere(TrainingSnapshot shown) {
    density.show(shown.model());
    planes.show(shown.model());
    calibration.show(shown, looksBack());
    snapshot.set(Optional.of(shown));
  }

  private void lookAt(Optional<TimelineEntry> past) {
    past.map(TimelineEntry::snapshot)
        .or(() -> live.get().filter(this::isNotLeft))
        .ifPresent(
            shown -> {
              numbers.show(shown);
              doctor.turn(shown);
              showEverywhere(shown);
            });
  }

  /// Nobody reads numbers that change more often than ten times a second.
  private void showNumbers(TrainingSnapshot newest) {
    long now = System.nanoTime();
    if (!running.get() || now - numbersShown >= NUMBERS_PAUSE) {
      numbersShown = now;
      numbers.show(newest);
    }
  }

  /// Starts or goes on training; a training that has ended begins anew.
  public void run() {
    if (!trainable.get()) {
      notices.information("There is nothing to train on yet: paint points or choose a data set.");
      return;
    }
    slowMotion.leave();
    if (ended()) {
      outdated = session.latest();
      live.set(Optional.empty());
      snapshot.set(Optional.empty());
      rebuild(Optional.empty());
    }
    running.set(true);
    session.run();
  }

  /// Stops after the current minibatch.
  public void pause() {
    running.set(false);
    session.pause();
  }

  /// Trains on from the epoch that is looked at in the timeline, with η and clipping as they are
  /// set; what was trained beyond it stays as an earlier run. Does nothing while one looks at now.
  public void continueFromHere() {
    timeline
        .shownProperty()
        .get()
        .ifPresent(
            entry -> {
              left = live.get().map(TrainingSnapshot::history);
              session.branch(entry);
              timeline.live();
              running.set(true);
              session.run();
            });
  }

  /// Runs or pauses.
  public void toggleRun() {
    if (running.get()) {
      pause();
    } else {
      run();
    }
  }

  /// Does one minibatch and pauses.
  public void step() {
    if (trainable.get()) {
      running.set(false);
      session.step();
    }
  }

  /// Goes back to fresh weights and stops.
  public void reset() {
    pause();
    rebuild(Optional.empty());
  }

  /// What to press after a divergence: turns clipping on if it was off, else takes a tenth of the
  /// learning rate; then runs from fresh weights.
  public void restartCured() {
    settings.calm();
    run();
  }

  private boolean ended() {
    return live.get().flatMap(TrainingSnapshot::stopReason).isPresent();
  }

  /// Loads a data set of the gallery with the settings that suit it.
  ///
  /// @param choice which
  public void choose(DataChoice choice) {
    settings.adopt(Preset.of(choice.id()), () -> data.choose(choice));
    running.set(false);
    rebuild(Optional.empty());
  }

  /// Opens an empty sheet with the tools in hand.
  ///
  /// @param sheet its columns and ranges
  public void paintOn(Sheet sheet) {
    pause();
    data.show(sheet);
    drawing.activeProperty().set(true);
  }

  /// Shows a model from a file with the data set at hand.
  ///
  /// @param opened the model
  /// @param fileName what to call it in messages
  public void open(TrainedModel opened, String fileName) {
    if (!trainable.get()) {
      notices.error("Choose or paint data before opening %s.".formatted(fileName));
      return;
    }
    if (!section.variablesProperty().get().are(opened.inputDimension(), opened.targetDimension())) {
      notices.error(OpenedModelWords.otherDimensions(opened, fileName));
      return;
    }
    pause();
    settings.follow(opened.modelConfiguration(), opened.trainingConfiguration());
    rebuild(Optional.of(opened));
    if (opened.dataHash().equals(data.dataset().contentHash())) {
      notices.success("Opened %s.".formatted(fileName));
    } else {
      notices.information(OpenedModelWords.otherData(opened, fileName, data.dataset().name()));
    }
  }

  /// Shows a training that was done elsewhere as it ended, with its settings and its history.
  ///
  /// @param finished its last snapshot, trained on the data set at hand
  public void present(TrainingSnapshot finished) {
    settings.follow(
        finished.model().modelConfiguration(), finished.model().trainingConfiguration());
    outdated = session.latest();
    timeline.clear();
    show(finished);
  }

  /// Forgets what belongs to the training at hand, because one done by another hand comes.
  ///
  /// @param size of the data set it was trained on
  void expect(int size) {
    trainable.set(size >= LEAST_EXAMPLES);
    learned = true;
    rejected = "";
    outdated = session.latest();
    timeline.clear();
    doctor.clear();
    treatments.dropOffer();
  }

  /// @return takes trainings up that were done by another hand
  public Handovers handovers() {
    return handovers;
  }

  /// @return which examples train and which validate
  public DataSplit split() {
    return DataSplit.of(
        data.dataset().size(), training().configuration().shares(), training().seed().get());
  }

  /// @return the examples
  public DataModel data() {
    return data;
  }

  /// @return the input looked at and the section shown
  public SectionModel section() {
    return section;
  }

  /// @return what is shown of two inputs or two targets
  public PlanesModel planes() {
    return planes;
  }

  /// @return the tools to paint with
  public DrawingModel drawing() {
    return drawing;
  }

  /// @return the numbers of the generator whose examples are shown
  public GeneratorSettings generator() {
    return generator;
  }

  /// @return what is known of that generator
  public TruthModel truth() {
    return truth;
  }

  /// @return the score on the test share
  public TestScore testScore() {
    return testScore;
  }

  /// @return what is set about the network
  public ModelSettings model() {
    return settings.model();
  }

  /// @return what is set about training
  public TrainingSettings training() {
    return settings.training();
  }

  /// @return what is shown
  public ViewSettings view() {
    return view;
  }

  /// @return where one looks
  public CursorModel cursor() {
    return cursor;
  }

  /// @return the distribution where one looks
  public SliceModel slice() {
    return slice;
  }

  /// @return the picture of the network
  public DiagramModel diagram() {
    return diagram;
  }

  /// @return how points are drawn from the model
  public SampleSettings samples() {
    return samples;
  }

  /// @return the numbers of the newest snapshot
  public LiveNumbers numbers() {
    return numbers;
  }

  /// @return messages
  public Notices notices() {
    return notices;
  }

  /// @return the picture
  public DensityModel density() {
    return density;
  }

  /// @return how well calibrated the network is
  public CalibrationModel calibration() {
    return calibration;
  }

  /// @return what is wrong with the network, if anything
  public DoctorModel doctor() {
    return doctor;
  }

  /// @return the cures the doctor prescribes
  public Treatments treatments() {
    return treatments;
  }

  /// @return the step to come, phase by phase
  public SlowMotionModel slowMotion() {
    return slowMotion;
  }

  /// @return the runs before the present one
  public EarlierRuns earlierRuns() {
    return earlierRuns;
  }

  /// @return which moment of the training is looked at
  public TimelineModel timeline() {
    return timeline;
  }

  /// @return what the training does now, whatever is looked at; empty while there is no network
  public ReadOnlyObjectProperty<Optional<TrainingSnapshot>> liveProperty() {
    return live.getReadOnlyProperty();
  }

  /// @return the snapshot that all views show: the newest, or the one that is looked back at; empty
  ///   while there is no network
  public ReadOnlyObjectProperty<Optional<TrainingSnapshot>> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  /// @return whether training runs
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// @return whether what the views show changes by itself: training runs, and nobody looks back
  public ReadOnlyBooleanProperty movingProperty() {
    return moving.getReadOnlyProperty();
  }

  /// @return whether there are examples enough to train on
  public ReadOnlyBooleanProperty trainableProperty() {
    return trainable.getReadOnlyProperty();
  }

  @Override
  public void close() {
    session.close();
    density.close();
    planes.close();
    calibration.close();
    truth.close();
    testScore.close();
    doctor.close();
    diagram.close();
  }
}

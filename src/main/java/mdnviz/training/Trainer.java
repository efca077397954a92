package mdnviz.training;

import java.util.Arrays;
import java.util.Optional;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.data.StandardizationFit;
import mdnviz.math.SeededRandom;
import mdnviz.math.Standardization;
import mdnviz.mixture.MixtureHead;
import mdnviz.network.MixtureDensityNetwork;
import mdnviz.network.ParameterLayout;
import mdnviz.optim.GradientClipper;
import mdnviz.optim.GradientClipping;
import mdnviz.optim.LearningRateSchedule;
import mdnviz.optim.Optimizer;
import mdnviz.optim.ParameterGroups;
import mdnviz.optim.ScheduledRate;

/// The training loop without a thread: one call, one optimizer step.
///
/// An epoch is one pass over the shuffled training share in minibatches of even size, at most the
/// batch size. The same request gives the same bits.
///
/// Not thread-safe: one owner at a time.
public final class Trainer {
  private static final int STEPS_BETWEEN_VALIDATIONS = 20;
  private static final int MOST_VALIDATION_ROWS = 20_000;
  private static final int MOST_ROWS_EXPLAINED = 1024;

  private final TrainingRequest request;
  private final StandardizedExamples examples;
  private final MixtureHead head;
  private final ParameterLayout layout;
  private final String dataHash;
  private final int[] trainingRows;
  private final int[] order;
  private final int[] validationRows;
  private final TrainerWeights weights;
  private final ParameterGroups groups;
  private final MinibatchGradient minibatch;
  private final GradientClipper clipper;
  private final Optimizer optimizer;
  private ScheduledRate rate;
  private LossHistory history = new LossHistory();
  private final double logScaleSum;
  private final int batchCount;
  private final int validationInterval;

  private double learningRate;
  private GradientClipping clipping;
  private long step;
  private int epoch;
  private int batch;
  private double epochLossSum;
  private double trainLoss = Double.NaN;
  private double validationLoss = Double.NaN;
  private double bestValidationLoss = Double.NaN;
  private int bestEpoch;
  private double usedRate;
  private StopReason stopReason;

  /// What is the same in every mark of this training.
  private TrainedModel marked;

  /// The last step that was done before this trainer took the training up.
  private Optional<StepReport> takenStep = Optional.empty();

  /// Standardises, splits, builds and initialises.
  ///
  /// @param request what to train
  /// @throws IllegalArgumentException if there are fewer than two training examples or the start
  ///   model does not fit
  public Trainer(TrainingRequest request) {
    this(request, new WorkerTeam(1));
  }

  /// Standardises, splits, builds and initialises, to compute with several threads; how many
  /// changes no bit.
  ///
  /// @param request what to train
  /// @param team who computes; not closed by the trainer
  /// @throws IllegalArgumentException if there are fewer than two training examples or the start
  ///   model does not fit
  public Trainer(TrainingRequest request, WorkerTeam team) {
    this.request = request;
    Dataset dataset = request.dataset();
    TrainingConfiguration training = request.training();
    DataSplit split = DataSplit.of(dataset.size(), training.shares(), training.seed());
    trainingRows = split.training();
    order = trainingRows.clone();
    validationRows = first(split.validation(), MOST_VALIDATION_ROWS);
    if (trainingRows.length < 2) {
      throw new IllegalArgumentException(
          "at least 2 examples are needed to train, the training share of “%s” has %d"
              .formatted(dataset.name(), trainingRows.length));
    }
    head = request.model().head(dataset.targetDimension());
    layout =
        new ParameterLayout(
            dataset.inputDimension(), request.model().hiddenLayers(), head.outputDimension());
    examples = standardized(request);
    logScaleSum = examples.targets().logScaleSum();
    dataHash = dataset.contentHash();
    weights = new TrainerWeights(startingParameters());
    groups = HeadGroup.groups(layout, head);
    minibatch =
        new MinibatchGradient(
            examples,
            new BatchPart.Shape(
                layout, request.model().activation(), head, request.model().objective()),
            scaledNoise(),
            training.seed(),
            weights.present(),
            team);
    if (request.start().isEmpty()) {
      poolResiduals();
    }
    weights.keepAsGood();
    weights.keepAsBest();
    clipper = new GradientClipper(groups);
    optimizer = new Optimizer(training.optimizer(), groups);
    rate = new ScheduledRate(training.schedule());
    learningRate = training.learningRate();
    clipping = training.clipping();
    int size = Math.min(training.batchSize(), trainingRows.length);
    batchCount = (trainingRows.length + size - 1) / size;
    validationInterval = (STEPS_BETWEEN_VALIDATIONS + batchCount - 1) / batchCount;
    validationLoss = validate();
  }

  private static int[] first(int[] rows, int count) {
    return rows.length <= count ? rows : Arrays.copyOf(rows, count);
  }

  private StandardizedExamples standardized(TrainingRequest request) {
    Dataset dataset = request.dataset();
    Standardization inputs =
        request
            .start()
            .map(model -> model.network().inputStandardization())
            .orElseGet(() -> StandardizationFit.inputs(dataset, trainingRows));
    Standardization targets =
        request
            .start()
            .map(model -> model.network().targetStandardization())
            .orElseGet(() -> StandardizationFit.targets(dataset, trainingRows));
    return new StandardizedExamples(dataset, inputs, targets);
  }

  private float[] startingParameters() {
    if (request.start().isEmpty()) {
      long seed = request.training().seed();
      return new StartingParameters(request.model(), layout, head, seed)
          .draw(examples, trainingRows);
    }
    MixtureDensityNetwork network = request.start().get().network();
    boolean fits =
        network.head().equals(head)
            && network.hiddenLayers().equals(request.model().hiddenLayers())
            && network.activation() == request.model().activation()
            && request.start().get().modelConfiguration().objective() == request.model().objective()
            && network.inputDimension() == request.dataset().inputDimension();
    if (!fits) {
      throw new IllegalArgumentException(
          "the model to go on from has other dimensions than the data set or the settings");
    }
    return network.parameters();
  }

  private Regularization scaledNoise() {
    Regularization noise = request.training().regularization();
    if (!noise.noiseScaling()) {
      return noise;
    }
    int dimensions = request.dataset().inputDimension() + head.targetDimension();
    double factor = StrictMath.pow(trainingRows.length, -1.0 / (4 + dimensions));
    return new Regularization(
        noise.inputNoise() * factor, noise.targetNoise() * factor, false, noise.entropyBonus());
  }

  /// Does one minibatch; does nothing once training has ended by itself.
  ///
  /// @return whether a step was done
  public boolean step() {
    if (stopReason != null) {
      return false;
    }
    if (batch == 0) {
      shuffle();
    }
    int from = begin(batch);
    int to = begin(batch + 1);
    minibatch.compute(order, from, to, step + 1);
    boolean finite = clipper.clip(clipping, minibatch.gradient());
    if (!finite || !Divergence.isBounded(minibatch.loss())) {
      int[] rows = Arrays.copyOfRange(order, from, to);
      diverge(divergence().explodingGradient(step + 1, rows, clipper.norm()));
      return false;
    }
    usedRate = scheduledRate();
    optimizer.update(weights.present(), minibatch.gradient(), usedRate);
    weights.changed();
    step++;
    double loss = minibatch.loss() + logScaleSum;
    history.append(loss, clipper, usedRate);
    epochLossSum += minibatch.loss() * (to - from);
    batch++;
    if (batch == batchCount) {
      endEpoch();
    }
    return true;
  }

  /// @return index in `order` of a minibatch's first example
  private int begin(int minibatchNumber) {
    return (int) ((long) minibatchNumber * trainingRows.length / batchCount);
  }

  private double scheduledRate() {
    return learningRate * rate.factor(epoch + (double) batch / batchCount);
  }

  /// Takes the next step apart without doing it: training goes on bit for bit as if nobody had
  /// looked.
  ///
  /// @param inputs rows of D numbers at which the change of the mixtures is wanted, data units. Not
  ///   modified.
  /// @return the step {@link #step} will do; why there is none once training has ended by itself,
  ///   if its gradient is not finite, or if `inputs` are of other data
  public StepExamination examine(double[]... inputs) {
    if (stopReason != null) {
      return StepExamination.refused("There is no next step: " + stopReason.message());
    }
    int dimension = request.dataset().inputDimension();
    if (!Arrays.stream(inputs).allMatch(input -> input.length == dimension)) {
      return StepExamination.refused("The data have changed meanwhile.");
    }
    if (batch == 0) {
      shuffle();
    }
    int from = begin(batch);
    int to = begin(batch + 1);
    Optimizer copy = new Optimizer(request.training().optimizer(), groups);
    copy.restore(optimizer.state());
    return new StepExaminer(model(), minibatch, groups, copy)
        .examine(
            new StepExaminer.Next(order, from, to, step + 1, scheduledRate()),
            new StepAnatomy.Minibatch(epoch, batch + 1, batchCount, to - from),
            inputs);
  }

  private void shuffle() {
    if (batchCount == 1) {
      return; // every minibatch is all examples, in the order they have
    }
    System.arraycopy(trainingRows, 0, order, 0, order.length);
    SeededRandom.stream(request.training().seed(), RandomPurpose.SHUFFLE, epoch).shuffle(order);
  }

  /// Steps to the end of the current epoch (at least one step).
  ///
  /// @return whether training can go on
  public boolean epoch() {
    int current = epoch;
    while (epoch == current) {
      if (!step()) {
        return false;
      }
    }
    return stopReason == null;
  }

  private void endEpoch() {
    trainLoss = epochLossSum / trainingRows.length + logScaleSum;
    epochLossSum = 0;
    batch = 0;
    epoch++;
    boolean last = epoch >= request.training().maximumEpochs();
    if (epoch % validationInterval == 0 || last) {
      validateEpoch();
    }
    if (last && stopReason == null) {
      stopReason =
          new StopReason(
              StopReason.Kind.LAST_EPOCH,
              step,
              "Finished after %,d epochs.".formatted(epoch),
              "Raise the number of epochs to go on.");
    }
  }

  /// Gives a least-squares model the σ of its residuals on all training examples. The mean does not
  /// depend on it, so when this is done changes no other weight.
  private void poolResiduals() {
    if (request.model().objective() == Objective.LEAST_SQUARES) {
      new PooledCovariance(layout, head)
          .write(minibatch.residualCovariance(trainingRows), weights.present());
      weights.changed();
    }
  }

  private void validateEpoch() {
    poolResiduals();
    validationLoss = validate();
    double judged = validationRows.length > 0 ? validationLoss : trainLoss;
    if (isLost(judged)) {
      diverge(divergence().risenLoss(step, someRows(), bestValidationLoss, judged));
      return;
    }
    if (!(judged > bestValidationLoss + Divergence.BEARABLE_RISE)) {
      weights.keepAsGood();
    }
    rate.validated(epoch, judged);
    if (validationRows.length > 0) {
      history.appendValidation(step, validationLoss);
    }
    if (!(judged >= bestValidationLoss)) {
      bestValidationLoss = judged;
      bestEpoch = epoch;
      weights.keepAsBest();
    } else {
      stopEarly();
    }
  }

  private void stopEarly() {
    int patience = request.training().earlyStoppingEpochs();
    if (patience > 0 && epoch - bestEpoch >= patience) {
      weights.backToBest();
      validationLoss = bestValidationLoss;
      stopReason =
          new StopReason(
              StopReason.Kind.EARLY_STOPPING,
              step,
              "Stopped early: no better validation loss for %,d epochs. The weights of epoch %,d are back."
                  .formatted(patience, bestEpoch),
              "Raise the patience to go on longer.");
    }
  }

  private double validate() {
    return validationRows.length == 0 ? Double.NaN : minibatch.score(validationRows) + logScaleSum;
  }

  private boolean isLost(double judged) {
    return !Divergence.isBounded(judged - logScaleSum)
        || judged > bestValidationLoss + Divergence.LARGEST_RISE;
  }

  private int[] someRows() {
    return first(trainingRows, MOST_ROWS_EXPLAINED);
  }

  private Divergence divergence() {
    return new Divergence(
        examples, network(weights.present()), request.model().objective(), clipping, learningRate);
  }

  private void diverge(StopReason reason) {
    stopReason = reason;
    weights.backToGood();
    validationLoss = validate();
  }

  /// Ends the training because of a fault of the program; the last good parameters come back.
  void fail() {
    weights.backToGood();
    stopReason =
        new StopReason(
            StopReason.Kind.FAULT,
            step + 1,
            "Step %,d: a fault of the program; its log says more.".formatted(step + 1),
            "Reset and run again, and report the fault if it comes back.");
  }

  /// Scores the validation share with the weights as they are, so that a model taken away while
  /// training rests carries the score of its own weights and not of those some steps ago. Weights
  /// whose score leaves all bounds end the training like any divergence.
  public void scoreValidation() {
    if (stopReason != null || validationRows.length == 0) {
      return;
    }
    validationLoss = validate();
    if (isLost(validationLoss)) {
      diverge(divergence().risenLoss(step, someRows(), bestValidationLoss, validationLoss));
    }
  }

  /// @return everything needed to go on later from here; empty once training has ended by itself
  public Optional<TrainerState> state() {
    return stopReason == null ? Optional.of(standing()) : Optional.empty();
  }

  private TrainerState standing() {
    return new TrainerState(
        weights.copy(),
        weights.copyOfGood(),
        weights.copyOfBest(),
        optimizer.state(),
        rate.schedule(),
        rate.state(),
        learningRate,
        clipping,
        new TrainerState.Position(step, epoch, batch),
        new TrainerState.Scores(
            epochLossSum, trainLoss, validationLoss, bestValidationLoss, bestEpoch),
        history.view());
  }

  /// @param timeline what was kept of this training
  /// @return the training as it stands, ended or not, for another hand to take up
  public TrainingHandover handOver(Timeline timeline) {
    return new TrainingHandover(
        request, standing(), snapshot(TrainingStatus.PAUSED, 0), timeline.entries());
  }

  /// Completes what {@link #restore} brought back.
  ///
  /// @param taken of the same moment
  void remember(TrainingSnapshot taken) {
    takenStep = taken.lastStep();
    stopReason = taken.stopReason().orElse(null);
  }

  /// Goes on from a state as if this trainer had done all steps before it.
  ///
  /// @param state of a trainer of the same request. Not modified.
  public void restore(TrainerState state) {
    weights.restore(state);
    optimizer.restore(state.optimizer());
    rate = new ScheduledRate(state.schedule());
    rate.restore(state.rate());
    learningRate = state.learningRate();
    clipping = state.clipping();
    step = state.position().step();
    epoch = state.position().epoch();
    batch = state.position().batch();
    epochLossSum = state.scores().epochSum();
    trainLoss = state.scores().train();
    validationLoss = state.scores().validation();
    bestValidationLoss = state.scores().bestValidation();
    bestEpoch = state.scores().bestEpoch();
    history = LossHistory.of(state.history());
    stopReason = null;
    takenStep = Optional.empty();
    shuffle();
  }

  /// Goes back to a state and on from there as another run. Where η, the schedule or the clipping
  /// were changed by hand since then, they stay as they are now; if nothing was changed, the run is
  /// bit for bit the one that did not stop there.
  ///
  /// @param state of this trainer or one of the same request. Not modified.
  void branch(TrainerState state) {
    double wantedRate = learningRate;
    LearningRateSchedule wantedSchedule = rate.schedule();
    GradientClipping wantedClipping = clipping;
    restore(state);
    history.branch();
    if (wantedRate != learningRate || !wantedSchedule.equals(rate.schedule())) {
      setLearningRate(wantedRate);
    }
    clipping = wantedClipping;
  }

  /// @return what a timeline keeps of this moment; empty once training has ended by itself
  public Optional<TimelineEntry> mark() {
    if (marked == null) {
      marked = model();
    }
    return state().map(state -> new TimelineEntry(state, marked, lastStep()));
  }

  /// Sets η by hand; the schedule, if any, no longer scales it.
  ///
  /// @param newLearningRate positive, from the next step on
  public void setLearningRate(double newLearningRate) {
    learningRate = newLearningRate;
    rate = new ScheduledRate(LearningRateSchedule.CONSTANT);
  }

  /// @param newClipping from the next step on
  public void setClipping(GradientClipping newClipping) {
    clipping = newClipping;
  }

  /// @return optimizer steps done
  public long stepCount() {
    return step;
  }

  /// @return passes completed
  public int epochCount() {
    return epoch;
  }

  /// @return whether no pass is under way
  public boolean isBetweenEpochs() {
    return batch == 0;
  }

  /// @return what was asked for
  TrainingRequest request() {
    return request;
  }

  /// @return why training ended by itself; empty while it can go on
  public Optional<StopReason> stopReason() {
    return Optional.ofNullable(stopReason);
  }

  /// @param status to put into the snapshot, unless training has ended by itself
  /// @param stepsPerSecond recent speed, for the snapshot
  /// @return everything known at this moment
  public TrainingSnapshot snapshot(TrainingStatus status, double stepsPerSecond) {
    return new TrainingSnapshot(
        model(),
        stopReason == null ? status : endStatus(),
        lastStep(),
        history.view(),
        bestValidationLoss,
        stepsPerSecond,
        stopReason());
  }

  private TrainingStatus endStatus() {
    return switch (stopReason.kind()) {
      case LAST_EPOCH, EARLY_STOPPING -> TrainingStatus.FINISHED;
      case DIVERGENCE -> TrainingStatus.DIVERGED;
      case FAULT -> TrainingStatus.FAILED;
    };
  }

  private Optional<StepReport> lastStep() {
    if (history.stepCount() == 0) {
      return Optional.empty();
    }
    if (takenStep.filter(taken -> taken.step() == step).isPresent()) {
      return takenStep;
    }
    return Optional.of(StepReport.of(step, history.lastLoss(), clipper, usedRate));
  }

  private TrainedModel model() {
    Dataset dataset = request.dataset();
    return new TrainedModel(
        network(weights.present()),
        request.model(),
        request
            .training()
            .withLearningRate(learningRate)
            .withSchedule(rate.schedule())
            .withClipping(clipping),
        dataset.inputNames(),
        dataset.targetNames(),
        dataset.name(),
        dataHash,
        dataset.size(),
        step,
        epoch,
        trainLoss,
        validationLoss);
  }

  private MixtureDensityNetwork network(float[] values) {
    return new MixtureDensityNetwork(
        request.model().hiddenLayers(),
        request.model().activation(),
        head,
        examples.inputs(),
        examples.targets(),
        values);
  }
}

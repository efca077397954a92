package mdnviz.cli;

import java.util.logging.Level;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.training.KernelStart;
import mdnviz.training.Scoring;
import mdnviz.training.StopReason;
import mdnviz.training.TrainedModel;
import mdnviz.training.Trainer;
import mdnviz.training.TrainingRequest;
import mdnviz.training.TrainingSnapshot;
import mdnviz.training.TrainingStatus;

/// A training from start to end on the calling thread.
///
/// @param end what is known of it, finished
/// @param split which examples trained, validated and were held back
/// @param seconds it took
record TrainingRun(TrainingSnapshot end, DataSplit split, double seconds) {
  /// Trains to the end.
  ///
  /// @param request what to train; its last epoch must be in reach
  /// @param terminal for the progress bar
  /// @param progress whether there is one
  /// @return the finished run
  /// @throws CommandException if the request cannot be trained or the training failed
  static TrainingRun of(TrainingRequest request, Terminal terminal, boolean progress)
      throws CommandException {
    long start = System.nanoTime();
    Trainer trainer = trainer(request);
    ProgressBar bar =
        new ProgressBar(
            terminal.err(),
            terminal.interactive(),
            request.training().maximumEpochs(),
            System::nanoTime);
    boolean more = true;
    for (int epoch = 1; more; epoch++) {
      more = trainer.epoch();
      if (progress && bar.isDue(epoch)) {
        show(bar, trainer);
      }
    }
    if (progress) {
      bar.finish();
    }
    TrainingSnapshot end = trainer.snapshot(TrainingStatus.FINISHED, 0);
    StopReason reason = end.stopReason().orElseThrow();
    if (end.status() != TrainingStatus.FINISHED) {
      throw CommandException.failedRun(
          "training failed: %s %s".formatted(reason.message(), reason.cure()));
    }
    DataSplit split =
        DataSplit.of(
            request.dataset().size(), request.training().shares(), request.training().seed());
    return new TrainingRun(end, split, (System.nanoTime() - start) / 1e9);
  }

  private static Trainer trainer(TrainingRequest request) throws CommandException {
    KernelStart.once(Level.FINE);
    try {
      return new Trainer(request);
    } catch (IllegalArgumentException e) {
      throw CommandException.wrongInput(e.getMessage());
    }
  }

  private static void show(ProgressBar bar, Trainer trainer) {
    TrainedModel model = trainer.snapshot(TrainingStatus.RUNNING, 0).model();
    bar.show(
        model.epoch(), model.trainNegativeLogLikelihood(), model.validationNegativeLogLikelihood());
  }

  /// @return what came out
  TrainedModel model() {
    return end.model();
  }

  /// @return why it ended
  StopReason stopReason() {
    return end.stopReason().orElseThrow();
  }

  /// @param dataset the examples trained on
  /// @param rows some of them. Not modified.
  /// @return NLL of the final model, nats per example, data units; NaN if there are no rows
  double score(Dataset dataset, int... rows) {
    return rows.length == 0
        ? Double.NaN
        : Scoring.negativeLogLikelihood(model().network(), dataset, rows);
  }
}

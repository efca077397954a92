package mdnviz.ui.model;

import java.util.Optional;
import mdnviz.data.Dataset;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingHandover;
import mdnviz.training.TrainingSession;

/// Takes trainings up that were done by another hand, such as the runs of a lab, and brings the one
/// before back.
///
/// JavaFX thread only.
public final class Handovers {
  private final ExploreModel explore;
  private final TrainingSession session;
  private final NetworkSettings settings;
  private Optional<DataModel.Held> before = Optional.empty();

  /// @param explore shows what is taken up
  /// @param session trains on
  /// @param settings of the network, which follow
  Handovers(ExploreModel explore, TrainingSession session, NetworkSettings settings) {
    this.explore = explore;
    this.session = session;
    this.settings = settings;
  }

  /// Shows a training with its examples, settings, history and timeline, resting where it stood. A
  /// notice offers to bring the training before back.
  ///
  /// @param taken that training
  /// @param name what to call it, for example `K = 3`
  public void takeOver(TrainingHandover taken, String name) {
    DataModel.Held held = explore.data().held();
    Dataset examples = taken.request().dataset();
    take(
        taken,
        () -> {
          if (!explore.data().dataset().isKnownBy(examples.contentHash())) {
            explore.data().show(examples);
          }
        });
    before = Optional.of(held);
    explore
        .notices()
        .offer(
            "This is the run %s. The timeline leads back through its training.".formatted(name),
            new Notice.Action("Back to my training", this::takeBack));
  }

  /// Brings examples, settings and training back as they were before the last run was taken up.
  public void takeBack() {
    if (before.isPresent() && session.left().isPresent()) {
      DataModel.Held held = before.get();
      before = Optional.empty();
      take(session.left().get(), () -> explore.data().bring(held));
      explore.notices().success("The training before is back as it was.");
    }
  }

  private void take(TrainingHandover taken, Runnable bring) {
    TrainedModel model = taken.snapshot().model();
    explore.pause();
    settings.take(model.modelConfiguration(), model.trainingConfiguration(), bring);
    explore.expect(model.dataSize());
    session.takeOver(taken);
  }
}

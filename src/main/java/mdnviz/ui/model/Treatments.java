package mdnviz.ui.model;

import java.util.Optional;
import mdnviz.doctor.Cure;
import mdnviz.doctor.Patient;
import mdnviz.doctor.Treatment;
import mdnviz.training.TrainingRequest;
import mdnviz.training.TrainingSession;

/// Carries out what the doctor prescribes and takes it back.
///
/// JavaFX thread only.
public final class Treatments {
  private final ExploreModel explore;
  private final TrainingSession session;
  private final NetworkSettings settings;

  /// @param explore whose network is treated
  /// @param session trains it
  /// @param settings of the network, which follow
  Treatments(ExploreModel explore, TrainingSession session, NetworkSettings settings) {
    this.explore = explore;
    this.session = session;
    this.settings = settings;
  }

  /// Does what the doctor prescribes: settings follow, training goes on from the treated weights,
  /// running if it was. A notice offers to take it back. An earlier network that is looked back at
  /// cannot be treated: one would treat another than one sees.
  ///
  /// @param cure of a finding told by the doctor
  public void treat(Cure cure) {
    if (explore.timeline().shownProperty().get().isPresent()) {
      explore.notices().information("Go back to now or continue from here to treat the network.");
      return;
    }
    DoctorModel doctor = explore.doctor();
    Optional<Patient> patient = explore.liveProperty().get().flatMap(doctor::patient);
    if (patient.isEmpty()) {
      explore
          .notices()
          .information("The network has changed meanwhile; see what the doctor says now.");
      return;
    }
    Treatment treatment = Treatment.of(cure, patient.get());
    doctor.remember(
        Optional.of(
            new DoctorModel.Untreated(
                cure, settings.model().configuration(), settings.training().configuration())));
    doctor.clear();
    session.treat(
        new TrainingRequest(
            explore.data().dataset(), treatment.model(), treatment.training(), treatment.start()));
    settings.follow(treatment.model(), treatment.training());
    explore.notices().offer(cure.done(), new Notice.Action("Take back", this::takeBack));
  }

  /// Brings network, counters and settings back as they were before the last cure; does nothing if
  /// there was none on the data at hand.
  public void takeBack() {
    explore.doctor().untreatedProperty().get().ifPresent(this::restore);
  }

  private void restore(DoctorModel.Untreated before) {
    settings.follow(before.model(), before.training());
    explore.doctor().remember(Optional.empty());
    explore.doctor().clear();
    session.takeBack();
    explore.notices().success("Taken back: the network is as it was before the cure.");
  }

  /// A training of other data cannot be brought back.
  void dropOffer() {
    if (explore.doctor().untreatedProperty().get().isPresent()) {
      explore.doctor().remember(Optional.empty());
      Notices notices = explore.notices();
      notices.current().flatMap(Notice::action).ifPresent(_ -> notices.dismiss());
    }
  }
}

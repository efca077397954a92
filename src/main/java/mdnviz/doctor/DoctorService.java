package mdnviz.doctor;

import java.util.List;
import java.util.Optional;
import mdnviz.math.NewestFirst;

/// The `mdn-doctor` thread: examines the newest network asked about.
///
/// Thread-safe.
public final class DoctorService implements AutoCloseable {
  private final NewestFirst<Visit, Examination> thread;

  /// Starts the thread.
  ///
  /// @param onResult called on the service's thread after each new result
  public DoctorService(Runnable onResult) {
    thread = new NewestFirst<>("mdn-doctor", DoctorService::examine, onResult);
  }

  private static Examination examine(Visit visit) {
    Patient patient = visit.patient();
    return new Examination(patient, Doctor.examine(patient));
  }

  /// Asks; a visit not yet begun is replaced.
  ///
  /// @param visit who comes
  public void request(Visit visit) {
    thread.ask(visit);
  }

  /// @return the newest result; empty before the first
  public Optional<Examination> latest() {
    return thread.latest();
  }

  /// Stops the thread and waits until it has ended.
  @Override
  public void close() {
    thread.close();
  }

  /// What the doctor found.
  ///
  /// @param patient who was examined
  /// @param findings the gravest first
  public record Examination(Patient patient, List<Finding> findings) {}
}

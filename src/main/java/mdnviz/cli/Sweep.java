package mdnviz.cli;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import mdnviz.experiment.Experiment;
import mdnviz.experiment.ExperimentRun;
import mdnviz.experiment.ResultFile;
import mdnviz.experiment.RunPlan;
import mdnviz.experiment.RunResult;
import mdnviz.experiment.RunScheduler;
import mdnviz.training.KernelStart;

/// Does the runs of an experiment that are missing in its file.
final class Sweep {
  private static final long MILLIS_BETWEEN_LOOKS = 100;

  private final Experiment experiment;
  private final ResultFile file;
  private final Terminal terminal;
  private final boolean progress;
  private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();

  /// Runs that have not ended, in their order.
  private final Set<ExperimentRun> open = new LinkedHashSet<>();

  /// @param experiment to run
  /// @param file that gets the rows
  /// @param terminal for the progress bar
  /// @param progress whether there is one
  Sweep(Experiment experiment, ResultFile file, Terminal terminal, boolean progress) {
    this.experiment = experiment;
    this.file = file;
    this.terminal = terminal;
    this.progress = progress;
  }

  /// Trains and writes a row as soon as a run has ended.
  ///
  /// @param missing zero-based runs. Not modified.
  /// @param threads runs at a time
  /// @throws CommandException if a run cannot be trained or failed
  /// @throws IOException if a row cannot be written
  void run(List<Integer> missing, int threads) throws CommandException, IOException {
    if (missing.isEmpty()) {
      return;
    }
    KernelStart.once(Level.FINE);
    ExperimentRun.Listener listener = listener();
    missing.forEach(index -> open.add(new ExperimentRun(experiment, index, listener)));
    int epochs = epochs();
    ProgressBar bar =
        new ProgressBar(terminal.err(), terminal.interactive(), epochs, System::nanoTime);
    try (RunScheduler scheduler =
        new RunScheduler(Math.min(threads, missing.size()), RunScheduler.Order.ONE_AFTER_ANOTHER)) {
      open.forEach(scheduler::add);
      while (!open.isEmpty()) {
        take();
        int done = epochs - Math.min(epochs, epochs());
        if (progress && bar.isDue(done)) {
          bar.show(done, runs(missing.size()), "");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandException.failedRun("interrupted; the same command goes on from here");
    } finally {
      if (progress) {
        bar.finish();
      }
    }
  }

  private void take() throws InterruptedException, CommandException, IOException {
    Ended next = ended.poll(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    if (next == null) {
      return;
    }
    if (next.fault != null) {
      throw failure(next.run.plan(), next.fault);
    }
    file.append(next.result);
    open.remove(next.run);
  }

  /// Passes that are left, of all runs together.
  private int epochs() {
    double left = 0;
    for (ExperimentRun run : open) {
      left += run.plan().settings().training().maximumEpochs() - run.epochs();
    }
    return (int) Math.ceil(left);
  }

  private String runs(int all) {
    return "run %s/%s".formatted(Numbers.count((long) all - open.size()), Numbers.count(all));
  }

  private CommandException failure(RunPlan plan, Throwable fault) {
    String name = "run %d (seed %d)".formatted(plan.index() + 1, plan.seed());
    return fault instanceof IllegalArgumentException
        ? CommandException.wrongInput("%s: %s".formatted(name, fault.getMessage()))
        : CommandException.failedRun("%s failed, please report it: %s".formatted(name, fault));
  }

  private ExperimentRun.Listener listener() {
    return new ExperimentRun.Listener() {
      @Override
      public void ended(ExperimentRun run, RunResult result) {
        ended.add(new Ended(run, result, null));
      }

      @Override
      public void failed(ExperimentRun run, Throwable fault) {
        ended.add(new Ended(run, null, fault));
      }
    };
  }

  /// One of the two.
  private record Ended(ExperimentRun run, RunResult result, Throwable fault) {}
}

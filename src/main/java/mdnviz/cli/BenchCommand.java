package mdnviz.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import mdnviz.density.DensityEvaluator;
import mdnviz.density.GridSpec;
import mdnviz.density.Section;
import mdnviz.math.Interval;
import mdnviz.math.Kernels;
import mdnviz.training.TrainedModel;
import mdnviz.training.Trainer;
import mdnviz.training.TrainingStatus;
import mdnviz.training.WorkerTeam;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `mdnviz bench`: how fast training and density evaluation are on this machine.
@Command(
    name = "bench",
    description = {
      "Measure training steps and density grids after warm-up.",
      "Workloads: W1 (1 to 1, 20 units, K = 3, 1000 examples a step), W2 (1 to 1, 32,32 units, K ="
          + " 5, 128), W3 (2 to 2, 64,64 units, K = 10, 256), W4 (2 to 2, 256,256 units, K = 20,"
          + " 1024), E1 (densities of the W2 network at 800 x 500 points, not coloured)."
    },
    footer = {"", "Example:", "  mdnviz bench --workload W2,E1 --seconds 5 --json"})
public final class BenchCommand implements Callable<Integer> {
  private static final Interval GRID_RANGE = new Interval(-0.2, 1.2);
  private static final GridSpec GRID = new GridSpec(GRID_RANGE, GRID_RANGE, 800, 500);
  private static final int MOST_THREADS = 64;
  private static final double LONGEST_SECONDS = 600;

  private final Terminal terminal;

  @Option(
      names = "--workload",
      split = ",",
      hideParamSyntax = true,
      paramLabel = "<names>",
      defaultValue = "all",
      description = "W1, W2, W3, W4, E1, several with commas, or all; default ${DEFAULT-VALUE}.")
  private List<String> workloads;

  @Option(
      names = "--threads",
      paramLabel = "<n>",
      defaultValue = "1",
      description = "Threads that train (a grid takes one); default ${DEFAULT-VALUE}.")
  private Integer threads;

  @Option(
      names = "--seconds",
      paramLabel = "<s>",
      defaultValue = "5",
      description = "How long each is measured; default ${DEFAULT-VALUE}.")
  private Double seconds;

  @Option(
      names = "--warm-up",
      paramLabel = "<s>",
      defaultValue = "1.5",
      description = "Least time before that, until the speed is steady; default ${DEFAULT-VALUE}.")
  private Double warmUp;

  @Option(
      names = "--kernels",
      paramLabel = "<name>",
      defaultValue = "simd",
      description = "simd, or plain to do without the Vector API; default ${DEFAULT-VALUE}.")
  private String kernels;

  @Option(names = "--json", description = "Print each result as one line of JSON.")
  private boolean json;

  /// @param terminal where to talk to
  public BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandException {
    List<BenchWorkload> chosen = chosen();
    check();
    if (chooseKernels()) {
      Kernels.warmUp();
    }
    BenchTimer timer = new BenchTimer(warmUp, seconds);
    if (!json) {
      terminal
          .out()
          .println("kernels: %s; threads: %d".formatted(Kernels.active().description(), threads));
    }
    try (WorkerTeam team = new WorkerTeam(threads)) {
      for (BenchWorkload workload : chosen) {
        BenchResult result = measure(workload, timer, team);
        terminal.out().println(json ? result.json().toString() : result.text());
        terminal.out().flush();
      }
    }
    return 0;
  }

  private static BenchResult measure(BenchWorkload workload, BenchTimer timer, WorkerTeam team)
      throws CommandException {
    BenchTimer.Pace pace = timer.measure(work(workload, team));
    int used = workload.isGrid() ? 1 : team.threads();
    return new BenchResult(workload, used, pace, Kernels.active().description());
  }

  private List<BenchWorkload> chosen() throws CommandException {
    if (workloads.equals(List.of("all"))) {
      return List.of(BenchWorkload.values());
    }
    List<BenchWorkload> chosen = new ArrayList<>();
    for (String name : workloads) {
      chosen.add(
          BenchWorkload.parse(name)
              .orElseThrow(
                  () ->
                      CommandException.wrongInput(
                          "there is no workload '%s'; choose of %s or all"
                              .formatted(name, Arrays.toString(BenchWorkload.values())))));
    }
    return chosen;
  }

  private void check() throws CommandException {
    if (threads < 1 || threads > MOST_THREADS) {
      throw CommandException.wrongInput(
          "--threads must lie between 1 and %d, was %d".formatted(MOST_THREADS, threads));
    }
    if (!(seconds > 0 && seconds <= LONGEST_SECONDS)) {
      throw CommandException.wrongInput("--seconds must be above 0 and at most 600");
    }
    if (!(warmUp >= 0 && warmUp <= LONGEST_SECONDS)) {
      throw CommandException.wrongInput("--warm-up must lie between 0 and 600");
    }
  }

  private boolean chooseKernels() throws CommandException {
    return switch (kernels.toLowerCase(Locale.ROOT)) {
      case "simd" -> true;
      case "plain" -> false;
      default ->
          throw CommandException.wrongInput(
              "there are no kernels '%s'; choose simd or plain".formatted(kernels));
    };
  }

  private static BooleanSupplier work(BenchWorkload workload, WorkerTeam team) {
    Trainer trainer = new Trainer(workload.request(), team);
    if (!workload.isGrid()) {
      return new Stepping(workload, team, trainer);
    }
    TrainedModel model = trainer.snapshot(TrainingStatus.READY, 0).model();
    return () -> DensityEvaluator.densities(model, Section.WHOLE, GRID).length > 0;
  }

  /// Steps one training after the other: without a floor under σ the small workload diverges after
  /// about 100,000 steps, and a fast machine gets there.
  private static final class Stepping implements BooleanSupplier {
    private final BenchWorkload workload;
    private final WorkerTeam team;
    private Trainer trainer;

    Stepping(BenchWorkload workload, WorkerTeam team, Trainer first) {
      this.workload = workload;
      this.team = team;
      trainer = first;
    }

    @Override
    public boolean getAsBoolean() {
      if (trainer.step()) {
        return true;
      }
      trainer = new Trainer(workload.request(), team);
      return trainer.step();
    }
  }
}

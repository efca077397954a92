package mdnviz.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import mdnviz.density.DensityFrame;
import mdnviz.training.TrainingSnapshot;
import mdnviz.ui.chart.NodeImages;
import mdnviz.ui.model.ExploreModel;

/// Pictures of the whole window: the same panes and threads as on the screen, on JavaFX's headless
/// platform.
///
/// To be used by one thread that is not JavaFX's. Before the first use the system properties
/// `glass.platform=Headless` and `prism.order=sw` must be set, unless there is a display.
public final class WindowImages implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 300_000;
  private static final long LOOK_AGAIN_MILLIS = 15;
  private static final int PULSES_TO_DRAW = 4;
  private static final FramePump TOOLKIT = new FramePump();

  private final Stage stage;
  private final ExploreWindow window;

  private WindowImages(Stage stage, ExploreWindow window) {
    this.stage = stage;
    this.window = window;
  }

  /// Opens a window to take pictures of.
  ///
  /// @param width logical pixels
  /// @param height logical pixels
  /// @param dark whether the dark theme is on
  /// @return the window, ready as at a start of the program
  public static WindowImages open(double width, double height, boolean dark) {
    startToolkit();
    return call(
        () -> {
          ExploreWindow window = new ExploreWindow(new NoDialogs(), _ -> {});
          window.explore().view().darkProperty().set(dark);
          Stage stage = new Stage();
          window.show(stage, width, height);
          return new WindowImages(stage, window);
        });
  }

  private static void startToolkit() {
    try {
      Platform.startup(() -> Platform.setImplicitExit(false));
    } catch (IllegalStateException alreadyStarted) {
      Platform.setImplicitExit(false);
    }
  }

  /// Does something a person could do.
  ///
  /// @param action gets the window's model, on the JavaFX thread
  public void perform(Consumer<ExploreModel> action) {
    call(
        () -> {
          action.accept(window.explore());
          return null;
        });
  }

  /// Does something a person could do with the window itself.
  ///
  /// @param action gets the window, on the JavaFX thread
  void performOnWindow(Consumer<ExploreWindow> action) {
    call(
        () -> {
          action.accept(window);
          return null;
        });
  }

  /// Does something and waits until the window has drawn it.
  ///
  /// @param action gets the window's model, on the JavaFX thread
  /// @return milliseconds from the action to the end of the pulse's layout
  double millisToDraw(Consumer<ExploreModel> action) {
    CompletableFuture<Long> drawn = new CompletableFuture<>();
    long start =
        call(
            () -> {
              long now = System.nanoTime();
              action.accept(window.explore());
              Scene scene = stage.getScene();
              Runnable[] listener = new Runnable[1];
              listener[0] =
                  () -> {
                    scene.removePostLayoutPulseListener(listener[0]);
                    drawn.complete(System.nanoTime());
                  };
              scene.addPostLayoutPulseListener(listener[0]);
              Platform.requestNextPulse();
              return now;
            });
    return (double) (drawn.join() - start) * 1e-6;
  }

  /// Trains and pauses.
  ///
  /// @param steps at least so many, unless training ends before by itself
  public void train(long steps) {
    await(WindowImages::isBuilt);
    perform(ExploreModel::run);
    await(explore -> has(explore, now -> now.step() >= steps || now.stopReason().isPresent()));
    perform(ExploreModel::pause);
    await(explore -> !explore.runningProperty().get());
  }

  /// Waits until the picture belongs to the newest network and everything is drawn.
  public void settle() {
    await(WindowImages::isDrawn);
    for (int pulse = 0; pulse < PULSES_TO_DRAW; pulse++) {
      FutureTask<Object> drawn = new FutureTask<>(() -> null);
      call(
          () -> {
            TOOLKIT.setWork(drawn);
            TOOLKIT.wake();
            return null;
          });
      get(drawn);
    }
  }

  /// Whether the network shown is for the data shown, and not for those shown before.
  private static boolean isBuilt(ExploreModel explore) {
    String hash = explore.data().dataset().contentHash();
    return has(explore, now -> now.model().dataHash().equals(hash));
  }

  private static boolean isDrawn(ExploreModel explore) {
    Optional<DensityFrame> frame = explore.density().frameProperty().get();
    if (!explore.trainableProperty().get()) {
      return frame.isEmpty();
    }
    return isBuilt(explore) && has(explore, now -> explore.density().isUpToDate(now.model()));
  }

  private static boolean has(ExploreModel explore, Predicate<TrainingSnapshot> property) {
    return explore.snapshotProperty().get().filter(property).isPresent();
  }

  /// Writes a picture of the window as it is.
  ///
  /// @param file a PNG file
  /// @param scale device pixels to a logical pixel
  /// @throws IOException if the file cannot be written
  public void write(Path file, double scale) throws IOException {
    settle();
    try {
      perform(
          _ -> {
            try {
              Scene scene = stage.getScene();
              NodeImages.writePng(scene.getRoot(), scene.getFill(), scale, file);
            } catch (IOException failure) {
              throw new UncheckedIOException(failure);
            }
          });
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  /// Waits until the window's model is as wanted.
  ///
  /// @param condition asked on the JavaFX thread
  public void await(Predicate<ExploreModel> condition) {
    awaitWindow(shown -> condition.test(shown.explore()));
  }

  /// Waits until the window is as wanted.
  ///
  /// @param condition asked on the JavaFX thread
  void awaitWindow(Predicate<ExploreWindow> condition) {
    long waited = 0;
    while (!call(() -> condition.test(window))) {
      if (waited > PATIENCE_MILLIS) {
        throw new IllegalStateException("the window did not get ready to be drawn");
      }
      pause();
      waited += LOOK_AGAIN_MILLIS;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_AGAIN_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while drawing the window", interrupted);
    }
  }

  private static <T> T call(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    TOOLKIT.execute(task);
    return get(task);
  }

  private static <T> T get(FutureTask<T> task) {
    try {
      return task.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while drawing the window", interrupted);
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failure.getCause());
    }
  }

  /// Closes the window and ends its threads.
  @Override
  public void close() {
    call(
        () -> {
          stage.hide();
          window.close();
          return null;
        });
  }

  private static final class NoDialogs implements FileDialogs {
    @Override
    public Optional<Path> open(FileKind kind) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> save(FileKind kind, String suggestedName) {
      return Optional.empty();
    }
  }
}

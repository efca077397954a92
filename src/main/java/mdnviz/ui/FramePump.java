package mdnviz.ui;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Brings what other threads publish onto the JavaFX thread, at most once a pulse however often
/// they publish. Its timer runs only while there is something new, so that an idle window costs
/// nothing.
///
/// `wake` and `execute` may be called by any thread, the rest by the JavaFX thread only.
public final class FramePump implements Executor {
  private final AtomicBoolean news = new AtomicBoolean();
  private final AtomicBoolean awake = new AtomicBoolean();
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          pulse();
        }
      };
  private Runnable work = () -> {};

  /// @param work done once in each pulse that follows a {@link #wake()}
  public void setWork(Runnable work) {
    this.work = work;
  }

  /// Says that something new was published.
  public void wake() {
    news.set(true);
    if (awake.compareAndSet(false, true)) {
      Platform.runLater(timer::start);
    }
  }

  @Override
  public void execute(Runnable action) {
    Platform.runLater(action);
  }

  /// Stops for good; later calls of `wake` do nothing.
  public void stop() {
    awake.set(true);
    timer.stop();
    work = () -> {};
  }

  private void pulse() {
    if (news.getAndSet(false)) {
      work.run();
      return;
    }
    timer.stop();
    awake.set(false);
    if (news.get() && awake.compareAndSet(false, true)) {
      timer.start();
    }
  }
}

package mdnviz.ui.model;

import java.util.List;
import java.util.Optional;
import mdnviz.experiment.Measure;

/// What a chart of results draws: the levels of a setting along the axis, and for each line a dot
/// for every run, the median and the quartiles. Immutable.
///
/// @param axis name of the setting
/// @param ticks names of its levels
/// @param places where they stand on the axis, 0 to 1
/// @param numeric whether they are numbers, so that a line between them means something
/// @param value name of the numbers
/// @param lines what is drawn
/// @param references levels that a model can be scored against
public record ResultPlot(
    String axis,
    List<String> ticks,
    List<Double> places,
    boolean numeric,
    String value,
    List<Line> lines,
    List<Reference> references) {
  /// Nothing.
  public static final ResultPlot EMPTY =
      new ResultPlot("", List.of(), List.of(), false, "", List.of(), List.of());

  /// Copies the lists.
  public ResultPlot {
    ticks = List.copyOf(ticks);
    places = List.copyOf(places);
    lines = List.copyOf(lines);
    references = List.copyOf(references);
  }

  /// One measure, or one level of another setting.
  ///
  /// @param name shown at its end
  /// @param measure drawn
  /// @param another zero-based level of the other setting; empty if only measures are told apart
  /// @param spots from left to right; levels of which nothing is known are left out
  public record Line(String name, Measure measure, Optional<Integer> another, List<Spot> spots) {
    /// Copies the list.
    public Line {
      spots = List.copyOf(spots);
    }
  }

  /// One level.
  ///
  /// @param level zero-based
  /// @param dots one a run
  /// @param median over the seeds
  /// @param low lower quartile
  /// @param high upper quartile
  /// @param text what the pointer reads
  public record Spot(
      int level, List<Dot> dots, double median, double low, double high, String text) {
    /// Copies the list.
    public Spot {
      dots = List.copyOf(dots);
    }
  }

  /// One run.
  ///
  /// @param value of the measure
  /// @param kind how it is marked
  /// @param text what the pointer reads
  public record Dot(double value, Kind kind, String text) {
    /// How a run is marked.
    public enum Kind {
      /// Measured at its end.
      ENDED,
      /// Still trains: the value is of the newest snapshot.
      TRAINING,
      /// Diverged; measured with its last good weights.
      DIVERGED
    }
  }

  /// A level line.
  ///
  /// @param value nats
  /// @param oracle whether it is the best any model can do; else the best single Gaussian
  public record Reference(double value, boolean oracle) {}
}

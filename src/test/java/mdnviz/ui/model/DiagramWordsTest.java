package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mdnviz.data.Dataset;
import mdnviz.density.DiagramRequest;
import mdnviz.density.DiagramService;
import mdnviz.density.NetworkDiagram;
import mdnviz.density.NetworkDiagram.Group;
import mdnviz.density.Section;
import mdnviz.math.Interval;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.ScaleMap;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.Trainer;
import mdnviz.training.TrainingConfiguration;
import mdnviz.training.TrainingRequest;
import mdnviz.training.TrainingStatus;
import org.junit.jupiter.api.Test;

final class DiagramWordsTest {
  private static final ModelConfiguration TWO =
      ModelConfiguration.DEFAULT.withComponentCount(2).withHiddenLayers(List.of(4, 3));

  private static NetworkDiagram diagram(int targets, ModelConfiguration built)
      throws InterruptedException {
    List<String> names = IntStream.rangeClosed(1, targets).mapToObj(l -> "y" + l).toList();
    double[][] columns =
        IntStream.rangeClosed(0, targets)
            .mapToObj(
                c -> IntStream.range(0, 40).mapToDouble(i -> Math.sin(i * (c + 1.0))).toArray())
            .toArray(double[][]::new);
    Trainer trainer =
        new Trainer(
            TrainingRequest.fresh(
                Dataset.of("waves", List.of("x"), names, columns),
                built,
                TrainingConfiguration.DEFAULT));
    Object made = new Object();
    try (DiagramService service =
        new DiagramService(
            () -> {
              synchronized (made) {
                made.notifyAll();
              }
            })) {
      synchronized (made) {
        service.request(
            new DiagramRequest(
                trainer.snapshot(TrainingStatus.READY, 0).model(),
                Section.WHOLE,
                new Interval(0, 1),
                16,
                30,
                Optional.empty()));
        while (service.latest().isEmpty()) {
          made.wait();
        }
      }
      return service.latest().orElseThrow();
    }
  }

  private static List<String> heads(NetworkDiagram diagram) {
    return diagram.groups().stream()
        .filter(group -> group.part().isHead())
        .map(head -> String.join(", ", DiagramWords.head(diagram, head)))
        .toList();
  }

  private static List<String> lastUnits(NetworkDiagram diagram) {
    Group scales = diagram.groups().getLast();
    return scales.units().stream().map(unit -> DiagramWords.unit(diagram, scales, unit)).toList();
  }

  @Test
  void headsSayTheirEquationsAndCounts() throws InterruptedException {
    assertEquals(
        List.of("π = softmax(a), K = 2", "μ = a, K·L = 2", "σ = 0.001 + exp(a), K·L = 2"),
        heads(diagram(1, TWO)));
    assertEquals(
        "σ = 0.001 + softplus(a), K = 2",
        heads(
                diagram(
                    2,
                    TWO.withCovariance(CovarianceType.ISOTROPIC).withScaleMap(ScaleMap.SOFTPLUS)))
            .getLast());
    assertEquals(
        "Σ = CCᵀ, Cᵢⱼ = a, Cᵢᵢ = 0.001 + exp(a), K·L(L+1)/2 = 6",
        heads(diagram(2, TWO.withCovariance(CovarianceType.FULL))).getLast());
    assertEquals("σ from residuals, L = 1", heads(diagram(1, TWO.leastSquares())).getLast());
  }

  @Test
  void everyOutputHasTheNameOfItsNumber() throws InterruptedException {
    assertEquals(List.of("σ₁", "σ₂"), lastUnits(diagram(1, TWO)));
    assertEquals(
        List.of("σ₁ of y1", "σ₁ of y2", "σ₂ of y1", "σ₂ of y2"), lastUnits(diagram(2, TWO)));
    assertEquals(
        List.of(
            "C₁₁ of component 1",
            "C₂₁ of component 1",
            "C₂₂ of component 1",
            "C₁₁ of component 2",
            "C₂₁ of component 2",
            "C₂₂ of component 2"),
        lastUnits(diagram(2, TWO.withCovariance(CovarianceType.FULL))));
  }

  @Test
  void theSummaryNamesLayersAndHeads() throws InterruptedException {
    assertEquals(
        "A network of 1 input, hidden layers: 4 tanh, 3 tanh; heads: π = softmax(a), K = 2; μ = a,"
            + " K·L = 2; σ = 0.001 + exp(a), K·L = 2.",
        DiagramWords.summary(diagram(1, TWO)));
  }
}

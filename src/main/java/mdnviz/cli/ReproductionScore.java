package mdnviz.cli;

import mdnviz.data.Dataset;
import mdnviz.data.RobotArm;
import mdnviz.mixture.MixtureModes;
import mdnviz.network.MixtureDensityNetwork;
import mdnviz.training.Scoring;

/// Scores a trained network as its row of `mdnviz reproduce` asks for.
final class ReproductionScore {
  private ReproductionScore() {}

  /// @param row what is asked for
  /// @param network trained
  /// @param fresh examples it has not seen
  /// @return the value to compare with the bar
  static double of(Reproduction row, MixtureDensityNetwork network, Dataset fresh) {
    return switch (row.measure()) {
      case LIKELIHOOD, SINGLE_GAUSSIAN -> Scoring.negativeLogLikelihood(network, fresh);
      case HAND_DISTANCE -> handDistance(network, fresh);
    };
  }

  /// How well the inverse kinematics are solved: without noise there is no least negative
  /// log-likelihood, but the most probable arm must put its hand where it was asked to.
  private static double handDistance(MixtureDensityNetwork network, Dataset fresh) {
    double squares = 0;
    for (int row = 0; row < fresh.size(); row++) {
      double x1 = fresh.input(row, 0);
      double x2 = fresh.input(row, 1);
      double[] arm = MixtureModes.of(network.mixtureAt(x1, x2)).getFirst().location();
      squares +=
          StrictMath.pow(RobotArm.handX(arm[0], arm[1]) - x1, 2)
              + StrictMath.pow(RobotArm.handY(arm[0], arm[1]) - x2, 2);
    }
    return StrictMath.sqrt(squares / fresh.size());
  }
}

/**
 * The second moments a float64 network needs, row-major: `xx` = Σ_XX = XXᵀ (d_0 × d_0, symmetric),
 * `yx` = Σ_YX = YXᵀ (d_{H+1} × d_0), `yy` = tr Σ_YY = ‖Y‖_F².
 */
export interface FloatMoments {
  readonly xx: Float64Array;
  readonly yx: Float64Array;
  readonly yy: number;
}

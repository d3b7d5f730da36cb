(* Theorem 2.3 (i). Not convex: the middle of (sU, 0, r) and (0, V, r), where s = 1 or -1. Not
   concave: the middle of (U, V, r) and (-U, V, r). *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring zify.
From DLN Require Import Statements InnerProduct SmallParameter TwoEnds Networks LocalMaxima LayerConvexity.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.


Section Convexity.
Variable R : realFieldType.
Theorem part_i m d d' ds N (X : 'M[R]_(last m (d :: d' :: ds), N)) (Y : 'M_(m, N)) :
  X != 0 -> all (fun d => 0 < d)%N (m :: d :: d' :: ds) ->
  ~ convex (net_loss X Y : net R m (d :: d' :: ds) -> R) /\
  ~ concave (net_loss X Y : net R m (d :: d' :: ds) -> R).
Proof.
move=> X0 pos.
have [[U [V r]] _ nz] := @reach_nonzero R (d :: d' :: ds) m N X _ (@closed_true R m (d :: d' :: ds)) X0 pos (zeronet R m (d :: d' :: ds)) I.
pose Z := U *m (V *m prod r) *m X.
have Z0 : 0 < sq Z by rewrite sq_gt0.
have h01 : 0 <= (2%:R^-1 : R) <= 1 by rewrite invr_ge0 ler0n invf_le1 ?ltr0n // ler1n.
have hh : 1 - 2%:R^-1 = 2%:R^-1 :> R by field.
have l0 : loss X Y 0 = sq Y by rewrite /loss mul0mx sub0r sqN.
split=> h.
  have main (s : R) : s ^+ 2 = 1 -> s * dot Z Y <= 0 -> False.
    move=> s2 sZ.
    have := h 2%:R^-1 (s *: U, (0, r)) (0, (V, r)) h01; rewrite hh.
    rewrite /net_loss /= !scaler0 addr0 add0r conv_id mul0mx mulmx0 mul0mx l0.
    rewrite -!scalemxAl -scalemxAr /loss -!scalemxAl -/Z sqD sqN dotNr !dotZl !sqZ.
    rewrite s2 -subr_le0; move: (sq Z) (dot Z Y) (sq Y) Z0 sZ => a b y a0 sb.
    have -> : 2%:R^-1 ^+ 2 * (1 * ((1 - 2%:R^-1) ^+ 2 * a)) +
      - (2%:R^-1 * (s * ((1 - 2%:R^-1) * b))) *+ 2 + y - (2%:R^-1 * y + 2%:R^-1 * y)
      = 16%:R^-1 * a + 2%:R^-1 * - (s * b) :> R by field.
    by apply/negP; rewrite -ltNge ltr_spaddl ?mulr_gt0 ?mulr_ge0 ?invr_gt0 ?ltr0n ?oppr_ge0 //
      ltW // invr_gt0 ltr0n.
  have [le0|/ltW ge0] := lerP (dot Z Y) 0.
    by apply: (main 1); rewrite ?expr1n ?mul1r.
  by apply: (main (-1)); rewrite ?sqrrN ?expr1n // mulN1r oppr_le0.
have := h 2%:R^-1 (U, (V, r)) (- U, (V, r)) h01; rewrite hh /net_loss.
have -> : conv (m:=m) (ds:=[:: d, d' & ds]) 2%:R^-1 (U, (V, r)) (- U, (V, r)) = (0, (V, r)).
  rewrite /= hh scalerN subrr; congr (_, (_, _)); last exact: conv_id.
  have cc : 2%:R^-1 + 2%:R^-1 = 1 :> R by field.
  by rewrite -scalerDl cc scale1r.
rewrite /= mul0mx l0 mulNmx /loss mulNmx -/Z !sqD !sqN !dotNr dotNl opprK -subr_le0.
move: (sq Z) (dot Z Y) (sq Y) Z0 => a b y a0.
have -> : 2%:R^-1 * (a + (- b) *+ 2 + y) + 2%:R^-1 * (a + b *+ 2 + y) - y = a :> R by field.
by rewrite leNgt a0.
Qed.

End Convexity.
